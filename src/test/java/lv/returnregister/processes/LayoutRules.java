package lv.returnregister.processes;

import static lv.returnregister.modelling.check.ModelXml.BPMN;
import static lv.returnregister.modelling.check.ModelXml.BPMN_DI;
import static lv.returnregister.modelling.check.ModelXml.children;
import static lv.returnregister.modelling.check.ModelXml.id;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.modelling.check.ModelXml;
import org.w3c.dom.Element;

/** What makes a diagram readable, measured on its drawn shapes and lines. Each finding begins with its rule. */
final class LayoutRules {

    /** Pixels within which a line's end still touches its shape. */
    private static final double TOUCH = 2;

    private final ModelFile file;
    private final Map<String, Rectangle2D> shapes = new HashMap<>();
    private final Map<String, Element> nodes = new HashMap<>();
    private final Map<String, List<Point2D>> lines = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private LayoutRules(ModelFile file) {
        this.file = file;
        for (Element shape : file.elements(BPMN_DI, "BPMNShape")) {
            shapes.put(shape.getAttribute("bpmnElement"), bounds(shape));
        }
        for (Element edge : file.elements(BPMN_DI, "BPMNEdge")) {
            lines.put(
                    edge.getAttribute("bpmnElement"),
                    children(edge).stream()
                            .filter(e -> "waypoint".equals(e.getLocalName()))
                            .map(e -> (Point2D) new Point2D.Double(number(e, "x"), number(e, "y")))
                            .toList());
        }
        for (Element e : ModelXml.below(file.process())) {
            if (BPMN.equals(e.getNamespaceURI()) && ModelXml.NODES.contains(e.getLocalName())) {
                nodes.put(id(e), e);
            }
        }
    }

    static List<String> findings(ModelFile file) {
        LayoutRules rules = new LayoutRules(file);
        rules.check();
        return rules.findings;
    }

    private void check() {
        nodes.keySet().forEach(n -> require("everything-is-drawn", shapes.containsKey(n), n + " has no shape"));
        List<Element> flows = file.elements(BPMN, "sequenceFlow");
        for (Element flow : flows) {
            List<Point2D> line = lines.getOrDefault(id(flow), List.of());
            require("everything-is-drawn", line.size() >= 2, id(flow) + " has no line");
            Rectangle2D source = shapes.get(flow.getAttribute("sourceRef"));
            Rectangle2D target = shapes.get(flow.getAttribute("targetRef"));
            if (line.size() < 2 || source == null || target == null) {
                continue;
            }
            require(
                    "lines-touch-their-shapes",
                    onEdge(source, line.getFirst()) && onEdge(target, line.getLast()),
                    id(flow) + " does not begin and end on its shapes");
            throughForeignShapes(flow, line);
        }
        crossings(flows);
        shapesApart();
        leftToRight(flows);
    }

    private void throughForeignShapes(Element flow, List<Point2D> line) {
        String source = flow.getAttribute("sourceRef");
        String target = flow.getAttribute("targetRef");
        for (String node : nodes.keySet()) {
            Rectangle2D shape = shapes.get(node);
            boolean attached = node.equals(source) || node.equals(target) || aroundEither(node, source, target);
            if (shape == null || attached) {
                continue;
            }
            // The host of a boundary event touches the first line but must not be run through.
            Rectangle2D inner = new Rectangle2D.Double(
                    shape.getX() + TOUCH,
                    shape.getY() + TOUCH,
                    shape.getWidth() - 2 * TOUCH,
                    shape.getHeight() - 2 * TOUCH);
            for (int i = 1; i < line.size(); i++) {
                require(
                        "no-line-through-a-shape",
                        !inner.intersectsLine(new Line2D.Double(line.get(i - 1), line.get(i))),
                        id(flow) + " runs through " + node);
            }
        }
    }

    /** Whether the node is a subprocess around one of the two. */
    private boolean aroundEither(String node, String source, String target) {
        Element e = nodes.get(node);
        return "subProcess".equals(e.getLocalName())
                && ModelXml.below(e).stream().anyMatch(x -> x != e && (id(x).equals(source) || id(x).equals(target)));
    }

    private void crossings(List<Element> flows) {
        for (int a = 0; a < flows.size(); a++) {
            for (int b = a + 1; b < flows.size(); b++) {
                List<Point2D> one = lines.getOrDefault(id(flows.get(a)), List.of());
                List<Point2D> two = lines.getOrDefault(id(flows.get(b)), List.of());
                for (int i = 1; i < one.size(); i++) {
                    for (int k = 1; k < two.size(); k++) {
                        boolean meet = Line2D.linesIntersect(
                                one.get(i - 1).getX(),
                                one.get(i - 1).getY(),
                                one.get(i).getX(),
                                one.get(i).getY(),
                                two.get(k - 1).getX(),
                                two.get(k - 1).getY(),
                                two.get(k).getX(),
                                two.get(k).getY());
                        require("no-two-lines-cross", !meet, id(flows.get(a)) + " and " + id(flows.get(b)) + " meet");
                    }
                }
            }
        }
    }

    private void shapesApart() {
        List<String> drawn =
                nodes.keySet().stream().filter(shapes::containsKey).sorted().toList();
        for (String a : drawn) {
            for (String b : drawn) {
                boolean apart = a.compareTo(b) >= 0
                        || nodes.get(a).getAttribute("attachedToRef").equals(b)
                        || nodes.get(b).getAttribute("attachedToRef").equals(a)
                        || ModelXml.below(nodes.get(a)).contains(nodes.get(b))
                        || ModelXml.below(nodes.get(b)).contains(nodes.get(a))
                        || onFrameOf(a, b)
                        || onFrameOf(b, a);
                require("shapes-stand-apart", apart || !shapes.get(a).intersects(shapes.get(b)), a + " lies on " + b);
            }
        }
    }

    private boolean onFrameOf(String event, String node) {
        String host = nodes.get(event).getAttribute("attachedToRef");
        return !host.isEmpty() && ModelXml.below(nodes.get(host)).contains(nodes.get(node));
    }

    /** The road from the start goes to the right; only a line back into a joining gateway may return. */
    private void leftToRight(List<Element> flows) {
        for (Element flow : flows) {
            Rectangle2D source = shapes.get(flow.getAttribute("sourceRef"));
            Rectangle2D target = shapes.get(flow.getAttribute("targetRef"));
            Element end = nodes.get(flow.getAttribute("targetRef"));
            if (source == null || target == null || end == null) {
                continue;
            }
            boolean back = end.getLocalName().equals("exclusiveGateway") && ModelXml.count(end, "incoming") > 1;
            require(
                    "road-goes-right",
                    back || target.getCenterX() >= source.getCenterX(),
                    id(flow) + " goes to the left");
        }
    }

    private static boolean onEdge(Rectangle2D shape, Point2D point) {
        Rectangle2D outer = new Rectangle2D.Double(
                shape.getX() - TOUCH,
                shape.getY() - TOUCH,
                shape.getWidth() + 2 * TOUCH,
                shape.getHeight() + 2 * TOUCH);
        Rectangle2D inner = new Rectangle2D.Double(
                shape.getX() + TOUCH,
                shape.getY() + TOUCH,
                shape.getWidth() - 2 * TOUCH,
                shape.getHeight() - 2 * TOUCH);
        return outer.contains(point) && !inner.contains(point);
    }

    private static Rectangle2D bounds(Element shape) {
        Element b = ModelXml.child(shape, "Bounds").orElseThrow();
        return new Rectangle2D.Double(number(b, "x"), number(b, "y"), number(b, "width"), number(b, "height"));
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }

    private void require(String rule, boolean kept, String what) {
        if (!kept) {
            findings.add(rule + ": " + file.name() + ": " + what);
        }
    }
}
