package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.modelling.compare.Item.Value;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A BPMN or DMN model as items. Whatever stands in the file is a property of one of them, known to us or not, so that no
 * change can be silent. Left out is what has no meaning of its own: the drawing (kept apart), the incoming and outgoing
 * flows of a node (each flow says where it comes from and goes to), attributes that repeat a default of the language, ids
 * nothing refers to, and which tool wrote the file.
 */
final class XmlItems {

    private static final String DEFINITIONS = "definitions";

    /** Elements that hold others as people see it; what stands in them are items of their own. */
    private static final Set<String> CONTAINERS = Set.of(
            DEFINITIONS,
            "process",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "collaboration",
            "lane",
            "category");

    /** Standing in these needs no word. */
    private static final Set<String> CONTAINERS_OF_ALL = Set.of(DEFINITIONS, "process", "collaboration");

    /** Elements between an item and the one it stands in. */
    private static final Set<String> TRANSPARENT = Set.of("laneSet", "childLaneSet");

    /** Elements in a container that belong to it instead of standing in it. */
    private static final Set<String> PARTS = Set.of(
            "extensionElements",
            "documentation",
            "description",
            "ioSpecification",
            "property",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "incoming",
            "outgoing",
            "flowNodeRef",
            "import");

    private static final Set<String> WRITTEN_BY = Set.of("exporter", "exporterVersion");

    /** What the language takes where nothing is said; tools drop these when they save. */
    private static final Map<String, Set<String>> DEFAULTS = Map.ofEntries(
            Map.entry("cancelActivity", Set.of("true")),
            Map.entry("isInterrupting", Set.of("true")),
            Map.entry("triggeredByEvent", Set.of("false")),
            Map.entry("isForCompensation", Set.of("false")),
            Map.entry("startQuantity", Set.of("1")),
            Map.entry("completionQuantity", Set.of("1")),
            Map.entry("isSequential", Set.of("false")),
            Map.entry("isCollection", Set.of("false")),
            Map.entry("isClosed", Set.of("false")),
            Map.entry("instantiate", Set.of("false")),
            Map.entry("parallelMultiple", Set.of("false")),
            Map.entry("eventGatewayType", Set.of("Exclusive")),
            Map.entry("gatewayDirection", Set.of("Unspecified")),
            Map.entry("processType", Set.of("None")),
            Map.entry("behavior", Set.of("All")),
            Map.entry("ordering", Set.of("Parallel")),
            Map.entry("cancelRemainingInstances", Set.of("true")),
            Map.entry("testBefore", Set.of("false")),
            Map.entry("textFormat", Set.of("text/plain")),
            Map.entry("implementation", Set.of("##unspecified", "##WebService")),
            Map.entry("xsi:type", Set.of("tFormalExpression")),
            Map.entry("camunda:asyncBefore", Set.of("false")),
            Map.entry("camunda:asyncAfter", Set.of("false")),
            Map.entry("camunda:exclusive", Set.of("true")),
            Map.entry("camunda:calledElementBinding", Set.of("latest")),
            Map.entry("camunda:decisionRefBinding", Set.of("latest")),
            Map.entry("camunda:isStartableInTasklist", Set.of("true")));

    /** Attributes and texts that name another element by its id. */
    private static final Set<String> REFERENCES = Set.of(
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "default",
            "processRef",
            "messageRef",
            "signalRef",
            "errorRef",
            "escalationRef",
            "flowNodeRef",
            "activityRef",
            "dataObjectRef",
            "categoryValueRef");

    private final DifferenceWords words;
    private final Map<String, Element> byId = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, String> drawing = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final boolean oneProcess;

    private XmlItems(DifferenceWords words, Document model) {
        this.words = words;
        Element root = model.getDocumentElement();
        index(root);
        this.oneProcess = XmlText.children(root, "process").size() == 1;
        item(root, null);
        draw(root);
    }

    /** Reads a model. */
    static XmlItems of(DifferenceWords words, Document model) {
        return new XmlItems(words, model);
    }

    /** Its parts in the order of the file. */
    List<Item> items() {
        return items;
    }

    /** How each element is drawn, by its id; what belongs to none by the name of the part of the drawing. */
    Map<String, String> drawing() {
        return drawing;
    }

    /** Flows with a condition in the order in which an exclusive gateway tries them, by the gateway. */
    Map<String, List<String>> choices() {
        return choices;
    }

    /** How an element is called, by its id. */
    LocalizedText title(String id) {
        Element element = byId.get(id);
        return element == null ? LocalizedText.of(id, id) : title(element, true);
    }

    /** Whether the model has an element of that id. */
    boolean has(String id) {
        return byId.containsKey(id);
    }

    private void index(Element element) {
        if (element.hasAttribute("id") && !isDrawing(element)) {
            byId.putIfAbsent(element.getAttribute("id"), element);
        }
        XmlText.children(element).forEach(this::index);
    }

    private void item(Element element, @Nullable Item within) {
        String id = element.getAttribute("id");
        String kind = element.getLocalName();
        boolean single = DEFINITIONS.equals(kind) || oneProcess && "process".equals(kind);
        String key = single ? kind : id.isEmpty() ? kind + "@" + (within == null ? "" : within.key()) : id;
        Item item = Item.reading(key, id.isEmpty() ? null : id, kind, title(element, false));
        items.add(item);
        item.put("kind", Value.of(XmlText.name(element), words.kind(kind)));
        if (DEFINITIONS.equals(kind)) {
            item.put("language", Value.of(String.valueOf(element.getNamespaceURI())));
        }
        if (single) {
            item.put("id", Value.of(id));
        }
        if (within != null && !CONTAINERS_OF_ALL.contains(within.kind())) {
            item.put("parent", Value.of(within.key(), within.title()));
        }
        attributes(element, "", item);
        parts(element, item);
    }

    private void parts(Element element, Item item) {
        boolean container = CONTAINERS.contains(element.getLocalName());
        Map<String, Integer> seen = new HashMap<>();
        for (Element child : XmlText.children(element)) {
            String name = XmlText.name(child);
            if (isDrawing(child) || "incoming".equals(name) || "outgoing".equals(name) || isTable(child)) {
                continue;
            }
            if (TRANSPARENT.contains(name)) {
                XmlText.children(child).forEach(lane -> item(lane, item));
            } else if (container
                    && child.getNamespaceURI() != null
                    && name.equals(child.getLocalName())
                    && !PARTS.contains(name)) {
                item(child, item);
                choice(child);
            } else if ("extensionElements".equals(name)) {
                extensions(child, item);
            } else {
                int number = seen.merge(name, 1, Integer::sum);
                part(
                        child,
                        "flowNodeRef".equals(name) ? name + "[" + XmlText.text(child) + "]" : numbered(name, number),
                        item);
            }
        }
    }

    /** An element that belongs to an item: its attributes, its text and what is in it. */
    void part(Element part, String path, Item item) {
        int before = item.properties().size();
        attributes(part, path + "/", item);
        Map<String, Integer> seen = new HashMap<>();
        for (Element child : XmlText.children(part)) {
            String name = XmlText.name(child);
            int number = seen.merge(name, 1, Integer::sum);
            part(child, path + "/" + numbered(name, number), item);
        }
        String text = XmlText.text(part);
        if (!text.isEmpty()) {
            String plain = isProse(part) ? text.replaceAll("\\s+", " ") : text;
            item.put(path, REFERENCES.contains(XmlText.name(part)) ? reference(plain) : Value.of(plain));
        } else if (item.properties().size() == before) {
            item.put(path, Value.of(""));
        }
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + "#" + number;
    }

    private static boolean isProse(Element part) {
        return Set.of("documentation", "description").contains(part.getLocalName());
    }

    private void extensions(Element extensions, Item item) {
        Map<String, Integer> seen = new HashMap<>();
        for (Element extension : XmlText.children(extensions)) {
            String name = XmlText.name(extension);
            if ("camunda:properties".equals(name)) {
                for (Element property : XmlText.children(extension)) {
                    String value = property.getAttribute("value");
                    item.put("camunda:property[" + property.getAttribute("name") + "]", Value.of(value));
                }
            } else {
                String detail = detail(extension);
                String path = name + (detail.isEmpty() ? "" : "[" + detail + "]");
                int number = seen.merge(path, 1, Integer::sum);
                item.put(numbered(path, number), Value.of(XmlText.line(extension)));
            }
        }
    }

    /** What tells one extension of a kind from another: the variable that is handed over, the event that is listened to. */
    private static String detail(Element extension) {
        for (String name : List.of("target", "businessKey", "variables", "event", "name", "metaKey")) {
            if (extension.hasAttribute(name)) {
                return "businessKey".equals(name) ? name : extension.getAttribute(name);
            }
        }
        return "";
    }

    private void attributes(Element element, String path, Item item) {
        for (Attr attribute : XmlText.attributes(element)) {
            String name = XmlText.name(attribute);
            String value = XmlText.value(attribute);
            if (XmlText.isId(attribute) || isOfTheTool(attribute) || isDefault(name, value)) {
                continue;
            }
            if (isOfTheDrawing(attribute)) {
                drawing.merge(element.getAttribute("id"), name + "=" + value, (one, other) -> one + ", " + other);
            } else {
                item.put(
                        path + name,
                        REFERENCES.contains(name) ? reference(value) : Value.of(value, words.value(value)));
            }
        }
    }

    private static boolean isDefault(String name, String value) {
        return DEFAULTS.getOrDefault(name, Set.of()).contains(value);
    }

    /** Which tool wrote the file, and for which engine it thinks to do so. */
    private static boolean isOfTheTool(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        return namespace == null
                ? WRITTEN_BY.contains(attribute.getLocalName())
                : namespace.startsWith("http://camunda.org/schema/modeler/");
    }

    /** Such as widths of columns. */
    private static boolean isOfTheDrawing(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        return namespace != null && namespace.startsWith("http://bpmn.io/schema/");
    }

    private Value reference(String value) {
        String id = byId.containsKey(value) ? value : value.substring(value.indexOf(':') + 1);
        Element element = byId.get(id);
        return element == null ? Value.of(value) : Value.of(id, title(element, true));
    }

    private void choice(Element flow) {
        String source = flow.getAttribute("sourceRef");
        Element gateway = byId.get(source);
        if ("sequenceFlow".equals(flow.getLocalName())
                && gateway != null
                && "exclusiveGateway".equals(gateway.getLocalName())
                && !gateway.getAttribute("default").equals(flow.getAttribute("id"))) {
            choices.computeIfAbsent(source, id -> new ArrayList<>()).add(flow.getAttribute("id"));
        }
    }

    private LocalizedText title(Element element, boolean brief) {
        String kind = element.getLocalName();
        LocalizedText name = name(element);
        if (!"sequenceFlow".equals(kind) && !"messageFlow".equals(kind)) {
            return name;
        }
        LocalizedText from = end(element.getAttribute("sourceRef"));
        LocalizedText to = end(element.getAttribute("targetRef"));
        if (brief || element.getAttribute("name").isBlank()) {
            return words.text("difference.flow", from, to);
        }
        return words.text("difference.flow.named", name, from, to);
    }

    private LocalizedText end(String reference) {
        Element element = byId.get(reference.substring(reference.indexOf(':') + 1));
        return element == null ? LocalizedText.of(reference, reference) : name(element);
    }

    /** The name in both languages; the id where there is none, as at most gateways. */
    private static LocalizedText name(Element element) {
        String id = element.getAttribute("id");
        String given = element.getAttribute("name").strip().replaceAll("\\s+", " ");
        String text = given.isEmpty() && "textAnnotation".equals(element.getLocalName())
                ? XmlText.child(element, "text").map(XmlText::text).orElse("")
                : given;
        String lv = text.isEmpty() ? id : DifferenceWords.beginningOf(text, 80);
        return LocalizedText.of(lv, english(element).orElse(lv));
    }

    private static Optional<String> english(Element element) {
        return XmlText.child(element, "extensionElements").stream()
                .flatMap(extension -> XmlText.children(extension, "properties").stream())
                .flatMap(properties -> XmlText.children(properties).stream())
                .filter(property -> Set.of("nameEn", "titleEn").contains(property.getAttribute("name")))
                .map(property -> property.getAttribute("value"))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static boolean isTable(Element element) {
        return "decisionTable".equals(element.getLocalName());
    }

    private static boolean isDrawing(Node node) {
        String namespace = node.getNamespaceURI();
        return namespace != null && namespace.matches(".*/(DI|DMNDI|DC)/?");
    }

    private void draw(Element root) {
        for (Element child : XmlText.children(root)) {
            if (isDrawing(child)) {
                draw(child, new HashSet<>());
            }
        }
    }

    private void draw(Element part, Set<String> seen) {
        String drawn = drawn(part);
        if (!drawn.isEmpty()) {
            String free = drawn;
            for (int number = 2; !seen.add(free); number++) {
                free = drawn + "#" + number;
            }
            drawing.merge(free, XmlText.line(part), (one, other) -> one + ", " + other);
            return;
        }
        String own = XmlText.attributes(part).stream()
                .filter(attribute -> !XmlText.isId(attribute))
                .map(attribute -> XmlText.name(attribute) + "=" + attribute.getValue())
                .sorted()
                .toList()
                .toString();
        drawing.merge("{" + part.getLocalName() + "}", own, (one, other) -> one + other);
        XmlText.children(part).forEach(child -> draw(child, seen));
    }

    /** The element a shape or line draws. */
    private static String drawn(Element part) {
        String local = part.getLocalName();
        if (!local.endsWith("Shape") && !local.endsWith("Edge")) {
            return "";
        }
        String reference = part.hasAttribute("bpmnElement")
                ? part.getAttribute("bpmnElement")
                : part.getAttribute("dmnElementRef");
        return reference.substring(reference.indexOf(':') + 1);
    }
}
