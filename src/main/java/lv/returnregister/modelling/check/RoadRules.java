package lv.returnregister.modelling.check;

import static lv.returnregister.modelling.check.ModelXml.BPMN;
import static lv.returnregister.modelling.check.ModelXml.BPMN_DI;
import static lv.returnregister.modelling.check.ModelXml.child;
import static lv.returnregister.modelling.check.ModelXml.children;
import static lv.returnregister.modelling.check.ModelXml.id;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Whether the roads of a process can be walked at all: they begin, fork and join where they may, lead to an end and are
 * drawn. The sense of the rules bpmnlint recommends, said by the server itself.
 */
final class RoadRules {

    private final ModelXml file;
    private final Report report;

    RoadRules(ModelXml file, Report report) {
        this.file = file;
        this.report = report;
    }

    void check() {
        for (Element e : ModelXml.below(file.process())) {
            boolean scope = BPMN.equals(e.getNamespaceURI())
                    && Set.of("process", "subProcess").contains(e.getLocalName());
            if (scope) {
                new Scope(e).check();
            }
        }
        drawn();
        overlapping();
    }

    /** What has no place in the diagram is seen by nobody. */
    private void drawn() {
        Set<String> drawn = new HashSet<>();
        file.elements(BPMN_DI, "BPMNShape").forEach(shape -> drawn.add(shape.getAttribute("bpmnElement")));
        file.elements(BPMN_DI, "BPMNEdge").forEach(edge -> drawn.add(edge.getAttribute("bpmnElement")));
        for (Element e : ModelXml.below(file.process())) {
            if (ProcessRules.isNode(e) || isFlow(e)) {
                report.error("everything-is-drawn", drawn.contains(id(e)), id(e), id(e));
            }
        }
    }

    /** Two shapes over each other hide one of them; an event on the edge of its element belongs there. */
    private void overlapping() {
        Map<String, Rectangle2D> shapes = new HashMap<>();
        for (Element shape : file.elements(BPMN_DI, "BPMNShape")) {
            child(shape, "Bounds")
                    .ifPresent(bounds -> shapes.put(shape.getAttribute("bpmnElement"), rectangle(bounds)));
        }
        Map<Element, List<Element>> scopes = new LinkedHashMap<>();
        for (Element e : ModelXml.below(file.process())) {
            if (ProcessRules.isNode(e)
                    && !"boundaryEvent".equals(e.getLocalName())
                    && shapes.containsKey(id(e))
                    && e.getParentNode() instanceof Element scope) {
                List<Element> beside = scopes.computeIfAbsent(scope, key -> new ArrayList<>());
                boolean free = beside.stream()
                        .noneMatch(other -> rectangle(shapes, other).intersects(rectangle(shapes, e)));
                report.warning("no-overlapping-elements", free, id(e));
                beside.add(e);
            }
        }
    }

    private static Rectangle2D rectangle(Map<String, Rectangle2D> shapes, Element node) {
        return shapes.getOrDefault(id(node), new Rectangle2D.Double());
    }

    private static Rectangle2D rectangle(Element bounds) {
        return new Rectangle2D.Double(
                number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        try {
            return Double.parseDouble(element.getAttribute(attribute));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static boolean isFlow(Element e) {
        return BPMN.equals(e.getNamespaceURI()) && "sequenceFlow".equals(e.getLocalName());
    }

    private static List<Element> definitions(Element event) {
        return children(event).stream()
                .filter(e -> e.getLocalName().endsWith("EventDefinition"))
                .toList();
    }

    /** A process or sub-process and what stands directly in it. */
    private final class Scope {

        private final Element element;
        private final boolean beside;
        private final Map<String, Element> nodes = new LinkedHashMap<>();
        private final List<Element> flows = new ArrayList<>();
        private final Map<String, List<Element>> out = new HashMap<>();
        private final Map<String, List<Element>> in = new HashMap<>();
        private final Map<String, List<Element>> boundaries = new HashMap<>();

        Scope(Element element) {
            this.element = element;
            this.beside = isBeside(element);
            for (Element e : children(element)) {
                if (ProcessRules.isNode(e)) {
                    nodes.put(id(e), e);
                } else if (isFlow(e)) {
                    flows.add(e);
                }
            }
            for (Element flow : flows) {
                out.computeIfAbsent(flow.getAttribute("sourceRef"), key -> new ArrayList<>())
                        .add(flow);
                in.computeIfAbsent(flow.getAttribute("targetRef"), key -> new ArrayList<>())
                        .add(flow);
            }
            nodes.values()
                    .forEach(e -> boundaries
                            .computeIfAbsent(e.getAttribute("attachedToRef"), key -> new ArrayList<>())
                            .add(e));
        }

        /** An event sub-process: begun by its event, beside the road. */
        private static boolean isBeside(Element e) {
            return "true".equals(e.getAttribute("triggeredByEvent"));
        }

        private List<Element> of(Map<String, List<Element>> map, Element node) {
            return map.getOrDefault(id(node), List.of());
        }

        void check() {
            beginning();
            report.error(
                    "end-event-required",
                    nodes.values().stream().anyMatch(e -> "endEvent".equals(e.getLocalName())),
                    id(element));
            flows();
            nodes.values().forEach(this::node);
            reached();
            ends();
        }

        private void beginning() {
            List<Element> starts = nodes.values().stream()
                    .filter(e -> "startEvent".equals(e.getLocalName()))
                    .toList();
            report.error("one-start-event", starts.size() == 1, id(element), starts.size());
            for (Element start : starts) {
                boolean typed = !definitions(start).isEmpty();
                report.error("start-event-fits", typed == beside, id(start));
            }
        }

        private void flows() {
            Set<String> seen = new HashSet<>();
            for (Element flow : flows) {
                String source = flow.getAttribute("sourceRef");
                String target = flow.getAttribute("targetRef");
                report.error("flow-resolves", nodes.containsKey(source) && nodes.containsKey(target), id(flow));
                report.error("no-duplicate-flows", seen.add(source + " " + target), id(flow));
                Element from = nodes.get(source);
                if (from != null) {
                    condition(flow, from);
                }
            }
        }

        private void condition(Element flow, Element from) {
            boolean asks = child(flow, "conditionExpression").isPresent();
            boolean otherwise = id(flow).equals(from.getAttribute("default"));
            boolean chooses = "exclusiveGateway".equals(from.getLocalName())
                    && of(out, from).size() > 1;
            boolean unclear = chooses && !asks && from.getAttribute("default").isEmpty();
            report.error("conditional-flows", unclear || asks == (chooses && !otherwise), id(flow));
        }

        private void node(Element e) {
            int entering = of(in, e).size();
            int leaving = of(out, e).size();
            boolean gateway = e.getLocalName().endsWith("Gateway");
            report.error("no-gateway-join-fork", !gateway || entering <= 1 || leaving <= 1, id(e));
            boolean idle = entering == 1 && leaving == 1 && !"eventBasedGateway".equals(e.getLocalName());
            report.warning("superfluous-gateway", !gateway || !idle, id(e));
            report.error("no-implicit-split", gateway || leaving <= 1, id(e));
            report.error("dead-end", leaving > 0 || "endEvent".equals(e.getLocalName()) || isBeside(e), id(e));
            switch (e.getLocalName()) {
                case "boundaryEvent" -> {
                    report.error("boundary-event-attached", nodes.containsKey(e.getAttribute("attachedToRef")), id(e));
                    event(e);
                }
                case "intermediateCatchEvent" -> event(e);
                case "endEvent" ->
                    report.error(
                            "end-event-plain",
                            definitions(e).stream()
                                    .allMatch(
                                            definition -> "terminateEventDefinition".equals(definition.getLocalName())),
                            id(e));
                case "eventBasedGateway" -> eventGateway(e);
                default -> {}
            }
        }

        private void event(Element e) {
            report.error("single-event-definition", definitions(e).size() == 1, id(e));
        }

        private void eventGateway(Element gateway) {
            boolean waits = of(out, gateway).size() > 1
                    && of(out, gateway).stream()
                            .map(flow -> nodes.get(flow.getAttribute("targetRef")))
                            .allMatch(e -> e != null
                                    && "intermediateCatchEvent".equals(e.getLocalName())
                                    && of(in, e).size() == 1);
            report.error("event-gateway-waits", waits, id(gateway));
        }

        /** Everything can be reached from the start. */
        private void reached() {
            Set<String> reached = new HashSet<>();
            Deque<Element> open = new ArrayDeque<>();
            nodes.values().stream()
                    .filter(e -> "startEvent".equals(e.getLocalName()) || isBeside(e))
                    .forEach(open::add);
            while (!open.isEmpty()) {
                Element e = open.remove();
                if (reached.add(id(e))) {
                    of(out, e).stream()
                            .map(flow -> nodes.get(flow.getAttribute("targetRef")))
                            .filter(next -> next != null)
                            .forEach(open::add);
                    open.addAll(of(boundaries, e));
                }
            }
            nodes.values().forEach(e -> report.error("no-disconnected", reached.contains(id(e)), id(e)));
        }

        /** Every way on leads to an end. */
        private void ends() {
            Set<String> ending = new HashSet<>();
            Deque<Element> open = new ArrayDeque<>();
            nodes.values().stream()
                    .filter(e -> "endEvent".equals(e.getLocalName()) || isBeside(e))
                    .forEach(open::add);
            while (!open.isEmpty()) {
                Element e = open.remove();
                if (ending.add(id(e))) {
                    of(in, e).stream()
                            .map(flow -> nodes.get(flow.getAttribute("sourceRef")))
                            .filter(before -> before != null)
                            .forEach(open::add);
                    Element host = nodes.get(e.getAttribute("attachedToRef"));
                    if (host != null) {
                        open.add(host);
                    }
                }
            }
            nodes.values()
                    .forEach(e -> report.error(
                            "never-ends", ending.contains(id(e)) || of(out, e).isEmpty(), id(e)));
        }
    }
}
