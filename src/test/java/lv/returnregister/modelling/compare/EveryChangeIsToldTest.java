package lv.returnregister.modelling.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.shell.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Over all files of the product: no change of meaning is silent, and what means the same has no difference. */
class EveryChangeIsToldTest {

    private static final long SEED = 20261126;
    private static final int CHANGES_A_FILE = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Truths the language takes anyway: where they go, nothing changes. */
    private static final Set<String> DEFAULTS = Set.of(
            "cancelActivity=true", "isInterrupting=true", "calledElementBinding=latest", "type=bpmn:tFormalExpression");

    private final ModelDifference difference = new ModelDifference(new Messages());
    private final Random random = new Random(SEED);

    @Test
    @DisplayName("every change of an attribute, a text or an element of a process or a table is told in both languages")
    void changesOfXmlAreTold() {
        for (String ending : List.of(".bpmn", ".dmn")) {
            ModelKind kind = ".bpmn".equals(ending) ? ModelKind.PROCESS : ModelKind.DECISION;
            for (Path file : files(Path.of("processes"), ending)) {
                String before = write(XmlText.parse(read(file)));
                for (int i = 0; i < CHANGES_A_FILE; i++) {
                    Document model = XmlText.parse(before);
                    String what = changeXml(model);
                    told(kind, file, what, before, write(model));
                }
            }
        }
    }

    @Test
    @DisplayName("every change of a member of a form is told in both languages")
    void changesOfFormsAreTold() {
        for (Path file : files(Path.of("forms"), ".form")) {
            String before = read(file);
            for (int i = 0; i < CHANGES_A_FILE / 2; i++) {
                JsonNode form = JSON.readTree(before);
                String what = changeJson(form);
                told(ModelKind.FORM, file, what, before, form.toString());
            }
        }
    }

    @Test
    @DisplayName("every changed, removed or doubled word of a letter is told in both languages")
    void changesOfLettersAreTold() {
        for (Path file : files(Path.of("src/main/resources/letters"), ".html")) {
            String before = read(file);
            for (int i = 0; i < CHANGES_A_FILE / 2; i++) {
                List<String> parts = new ArrayList<>(List.of(before.split("(?<=\\s)(?=\\S)", -1)));
                int place = random.nextInt(parts.size());
                switch (random.nextInt(3)) {
                    case 0 -> parts.set(place, "x" + parts.get(place));
                    case 1 -> parts.remove(place);
                    default -> parts.add(place, "divreiz ");
                }
                told(ModelKind.LETTER, file, "word " + place, before, String.join("", parts));
            }
        }
    }

    @Test
    @DisplayName(
            "another order of elements, prefix, layout of the text, omitted default or repeated flow means the same")
    void equalMeaningIsNoDifference() {
        for (Path file : files(Path.of("processes"), ".bpmn")) {
            String before = read(file);
            Document model = XmlText.parse(before);
            all(model).forEach(element -> {
                DEFAULTS.forEach(pair -> drop(element, pair));
                if (Set.of("process", "subProcess").contains(element.getLocalName())) {
                    shuffle(element);
                }
                if (Set.of("incoming", "outgoing").contains(element.getLocalName())) {
                    element.getParentNode().removeChild(element);
                }
            });
            model.getDocumentElement().setAttribute("exporter", "another tool");
            String after = write(model)
                    .replace("bpmn:", "b:")
                    .replace("xmlns:bpmn=", "xmlns:b=")
                    .replace("><", ">\n\n  <");

            assertThat(difference.between(ModelKind.PROCESS, before, after))
                    .as("%s", file)
                    .isEmpty();
        }
        for (Path file : files(Path.of("processes"), ".dmn")) {
            String before = read(file);
            String after = write(XmlText.parse(before)).replace("><", ">\n<").replace("<text>-</text>", "<text/>");

            assertThat(difference.between(ModelKind.DECISION, before, after))
                    .as("%s", file)
                    .isEmpty();
        }
        for (Path file : files(Path.of("forms"), ".form")) {
            String before = read(file);

            assertThat(difference.between(
                            ModelKind.FORM,
                            before,
                            backwards(JSON.readTree(before)).toString()))
                    .as("%s", file)
                    .isEmpty();
        }
        for (Path file : files(Path.of("src/main/resources/letters"), ".html")) {
            String before = read(file);

            assertThat(difference.between(
                            ModelKind.LETTER, before, before.replace(" ", "  ").replace("\n", "\n\n")))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("models of other makers are compared with each other without a fault")
    void modelsOfOtherMakersAreCompared() {
        Path folder = Path.of("../shared/models");
        List<Path> files = Files.isDirectory(folder) ? files(folder, ".bpmn") : List.of();
        for (Path one : files) {
            assertThat(difference.between(ModelKind.PROCESS, read(one), write(XmlText.parse(read(one)))))
                    .isEmpty();
            for (Path other : files) {
                if (!one.equals(other)) {
                    told(ModelKind.PROCESS, one, "against " + other, read(one), read(other));
                }
            }
        }
    }

    private void told(ModelKind kind, Path file, String what, String before, String after) {
        List<Change> changes = difference.between(kind, before, after);
        assertThat(changes).as("%s: %s, seed %d", file, what, SEED).isNotEmpty().allSatisfy(change -> {
            assertThat(change.sentence().lv()).isNotBlank().doesNotContain("!difference.", "{0}", "{1}", "{2}");
            assertThat(change.sentence().en()).isNotBlank().doesNotContain("!difference.", "{0}", "{1}", "{2}");
        });
    }

    private String changeXml(Document model) {
        List<Element> elements = all(model).stream()
                .filter(element ->
                        !Set.of("incoming", "outgoing", "definitions").contains(element.getLocalName()))
                .filter(element -> !(element.getParentNode() instanceof Document))
                .filter(element -> !isBare(element))
                .toList();
        Element element = elements.get(random.nextInt(elements.size()));
        List<Attr> attributes = XmlText.attributes(element).stream()
                .filter(attribute -> !XmlText.isId(attribute) || isItem(element))
                .toList();
        int choice = random.nextInt(4);
        String name = element.getLocalName() + " " + element.getAttribute("id");
        if (choice == 0) {
            element.getParentNode().removeChild(element);
            return "removed " + name;
        }
        if (choice == 1 && !XmlText.text(element).isEmpty()) {
            element.setTextContent(element.getTextContent() + "x");
            return "text of " + name;
        }
        if (attributes.isEmpty()) {
            element.setAttributeNS("urn:other", "o:added", "x");
            return "attribute for " + name;
        }
        Attr attribute = attributes.get(random.nextInt(attributes.size()));
        if (choice == 2 && !DEFAULTS.contains(attribute.getLocalName() + "=" + attribute.getValue())) {
            element.removeAttributeNode(attribute);
            return "no " + attribute.getName() + " of " + name;
        }
        attribute.setValue(attribute.getValue() + "x");
        return attribute.getName() + " of " + name;
    }

    /** Holds nothing itself: its contents are changed instead. */
    private static boolean isBare(Element element) {
        return Set.of("extensionElements", "properties", "BPMNLabel").contains(element.getLocalName())
                || "text".equals(element.getLocalName()) && "-".equals(element.getTextContent())
                || "inputEntry".equals(element.getLocalName())
                        && "-".equals(element.getTextContent().strip());
    }

    private static boolean isItem(Element element) {
        return Set.of("userTask", "serviceTask", "sequenceFlow", "message", "rule", "decision", "process")
                .contains(element.getLocalName());
    }

    private String changeJson(JsonNode form) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(form, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = object.propertyNames().stream()
                .filter(name -> !object.get(name).isObject())
                .filter(name -> !(object.get(name).isArray() && object.get(name).isEmpty()))
                .toList();
        if (names.isEmpty() || random.nextInt(5) == 0) {
            object.put("added", random.nextInt(100));
            return "added to " + object;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = object.get(name);
        if (value instanceof ArrayNode array && array.size() > 1 && random.nextBoolean()) {
            JsonNode first = array.get(0);
            array.remove(0);
            array.add(first);
            return "order of " + name;
        }
        if (random.nextBoolean() && !value.toString().equals("false")) {
            object.remove(name);
            return "no " + name;
        }
        if (value.isString()) {
            object.put(name, value.asString() + "x");
        } else if (value.isBoolean()) {
            object.put(name, !value.asBoolean());
        } else {
            object.put(name, 7777);
        }
        return name + " of " + object;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static JsonNode backwards(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            Collections.reverse(members);
            ObjectNode turned = JSON.createObjectNode();
            members.forEach(member -> turned.set(member.getKey(), backwards(member.getValue())));
            return turned;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode same = JSON.createArrayNode();
            array.forEach(child -> same.add(backwards(child)));
            return same;
        }
        return node;
    }

    /** Puts what stands in a process into another order; flows keep theirs, for choices try them in it. */
    private void shuffle(Element process) {
        List<Element> nodes = new ArrayList<>(XmlText.children(process).stream()
                .filter(child -> child.hasAttribute("id") && !"sequenceFlow".equals(child.getLocalName()))
                .toList());
        Collections.shuffle(nodes, random);
        nodes.forEach(process::appendChild);
    }

    private static void drop(Element element, String pair) {
        String name = pair.substring(0, pair.indexOf('='));
        XmlText.attributes(element).stream()
                .filter(attribute -> (attribute.getLocalName() + "=" + attribute.getValue()).equals(pair))
                .filter(attribute -> name.equals(attribute.getLocalName()))
                .forEach(element::removeAttributeNode);
    }

    private static List<Element> all(Document model) {
        List<Element> found = new ArrayList<>();
        below(model.getDocumentElement(), found);
        return found;
    }

    private static void below(Element element, List<Element> found) {
        found.add(element);
        XmlText.children(element).forEach(child -> below(child, found));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        return ModelDifferenceTest.read(file);
    }

    private static String write(Document model) {
        try {
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(model), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
