package lv.returnregister.modelling.bundle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.compare.XmlText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a model cannot do without.
 *
 * @param models forms, decisions, called processes; the shared parts of a letter
 * @param messages names of the messages a process waits for or sends
 */
public record ModelNeeds(Set<ModelRef> models, Set<String> messages) {

    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([A-Za-z0-9_-]+)\\s*::");

    public ModelNeeds {
        models = Set.copyOf(models);
        messages = Set.copyOf(messages);
    }

    /**
     * Reads them from the text of a model.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public static ModelNeeds of(ModelRef model, String text) {
        return switch (model.kind()) {
            case PROCESS -> ofProcess(model, XmlText.parse(text));
            case DECISION -> ofDecision(model, XmlText.parse(text));
            case LETTER -> ofLetter(model, text);
            case FORM -> new ModelNeeds(Set.of(), Set.of());
        };
    }

    /** The models and all they need, as far as the catalogue has them. */
    public static Set<ModelRef> withNeeds(Set<ModelRef> models, ModelCatalogue catalogue) {
        Set<ModelRef> all = new TreeSet<>(Manifest.ORDER);
        Deque<ModelRef> open = new ArrayDeque<>(models);
        while (!open.isEmpty()) {
            ModelRef next = open.pop();
            catalogue
                    .content(next)
                    .filter(text -> all.add(next))
                    .ifPresent(text -> open.addAll(of(next, text).models()));
        }
        return all;
    }

    private static ModelNeeds ofProcess(ModelRef self, Document model) {
        Set<ModelRef> needed = new TreeSet<>(Manifest.ORDER);
        Set<String> messages = new TreeSet<>();
        elements(model).forEach(element -> {
            value(element, "formKey").forEach(key -> needed.add(new ModelRef(ModelKind.FORM, key)));
            value(element, "decisionRef").forEach(key -> needed.add(new ModelRef(ModelKind.DECISION, key)));
            if ("callActivity".equals(element.getLocalName())) {
                value(element, "calledElement").forEach(key -> needed.add(new ModelRef(ModelKind.PROCESS, key)));
            }
            if ("message".equals(element.getLocalName())) {
                value(element, "name").forEach(messages::add);
            }
        });
        needed.remove(self);
        return new ModelNeeds(needed, messages);
    }

    private static ModelNeeds ofDecision(ModelRef self, Document model) {
        Set<ModelRef> needed = new TreeSet<>(Manifest.ORDER);
        Set<String> own = new TreeSet<>();
        elements(model)
                .filter(element -> "decision".equals(element.getLocalName()))
                .forEach(element -> own.add(element.getAttribute("id")));
        elements(model)
                .filter(element -> "requiredDecision".equals(element.getLocalName()))
                .map(element -> element.getAttribute("href"))
                .map(reference -> reference.substring(reference.indexOf('#') + 1))
                .filter(key -> !own.contains(key))
                .forEach(key -> needed.add(new ModelRef(ModelKind.DECISION, key)));
        needed.remove(self);
        return new ModelNeeds(needed, Set.of());
    }

    private static ModelNeeds ofLetter(ModelRef self, String text) {
        Set<ModelRef> needed = new TreeSet<>(Manifest.ORDER);
        Matcher fragment = FRAGMENT.matcher(text);
        while (fragment.find()) {
            needed.add(new ModelRef(ModelKind.LETTER, fragment.group(1)));
        }
        needed.remove(self);
        return new ModelNeeds(needed, Set.of());
    }

    private static Stream<Element> elements(Document model) {
        NodeList all = model.getElementsByTagNameNS("*", "*");
        return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1).map(i -> (Element) all.item(i));
    }

    /** The value of an attribute of any namespace; one worked out while the process runs names no model. */
    private static Stream<String> value(Element element, String name) {
        return Stream.iterate(0, i -> i < element.getAttributes().getLength(), i -> i + 1)
                .map(i -> element.getAttributes().item(i))
                .filter(attribute -> name.equals(attribute.getLocalName()))
                .map(attribute -> attribute.getNodeValue().strip())
                .filter(value -> !value.isEmpty() && !value.contains("${") && !value.contains("#{"));
    }
}
