package lv.returnregister.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * Which places a process has, what each asks for, and which may follow which: enough to tell of a road that was walked what
 * another drawing would have made of it.
 */
public final class ProcessShape {

    private static final Set<String> TOLD_PROPERTIES = Set.of("step", "authority", "role", "deadlineRule", "decision");

    private final Map<String, Map<String, String>> places;
    private final Map<String, Map<String, Set<String>>> next;

    private ProcessShape(Map<String, Map<String, String>> places, Map<String, Map<String, Set<String>>> next) {
        this.places = places;
        this.next = next;
    }

    /**
     * Reads a process.
     *
     * @throws Rejection {@code process-unreadable} when this is no process of that id
     */
    public static ProcessShape read(String process, String bpmn) {
        try {
            BpmnModelInstance model =
                    Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
            if (model.getModelElementsByType(Process.class).stream()
                    .noneMatch(found -> process.equals(found.getId()))) {
                throw new Rejection(Violation.state("process-unreadable", process));
            }
            Map<String, Map<String, String>> places = new LinkedHashMap<>();
            Map<String, Map<String, Set<String>>> next = new HashMap<>();
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                if (isPlace(node)) {
                    places.put(node.getId(), asks(node));
                    next.put(node.getId(), next(node));
                }
            }
            return new ProcessShape(places, next);
        } catch (ModelException e) {
            throw new Rejection(Violation.state(
                    "process-unreadable", Optional.ofNullable(e.getMessage()).orElse(process)));
        }
    }

    /** Whether there is such a place. */
    public boolean has(String place) {
        return places.containsKey(place);
    }

    /** What a place asks for, by word: form, role, authority, time limit, called process. */
    public Map<String, String> asks(String place) {
        return places.getOrDefault(place, Map.of());
    }

    /** Whether one place may follow another with none between them. */
    public boolean follows(String place, String after) {
        return next.getOrDefault(after, Map.of()).containsKey(place);
    }

    /** The conditions on the ways from one place to the next, in a fixed order. */
    public Set<String> conditions(String from, String to) {
        return next.getOrDefault(from, Map.of()).getOrDefault(to, Set.of());
    }

    /**
     * The places on the shortest way from one place to another; nothing when no way leads there.
     *
     * @param through which places may be passed
     */
    public Optional<List<String>> way(String from, String to, Set<String> through) {
        Map<String, String> came = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String one : next.getOrDefault(at, Map.of()).keySet()) {
                if (one.equals(to)) {
                    Deque<String> between = new ArrayDeque<>();
                    for (String back = at; !back.equals(from); back = came.getOrDefault(back, from)) {
                        between.addFirst(back);
                    }
                    return Optional.of(List.copyOf(between));
                }
                if (through.contains(one) && !came.containsKey(one)) {
                    came.put(one, at);
                    open.add(one);
                }
            }
        }
        return Optional.empty();
    }

    /** The ids of all places. */
    public Set<String> places() {
        return places.keySet();
    }

    /** Places are what the cockpit keeps of a road: what waits or does something. */
    private static boolean isPlace(FlowNode node) {
        return node.getId() != null
                && (node instanceof UserTask
                        || node instanceof ServiceTask
                        || node instanceof BusinessRuleTask
                        || node instanceof SendTask
                        || node instanceof ReceiveTask
                        || node instanceof CallActivity
                        || node instanceof IntermediateCatchEvent
                        || node instanceof EventBasedGateway);
    }

    private static Map<String, String> asks(FlowNode node) {
        Map<String, String> asks = new TreeMap<>();
        if (node instanceof UserTask task) {
            put(asks, "formKey", task.getCamundaFormKey());
        } else if (node instanceof CallActivity call) {
            put(asks, "calledElement", call.getCalledElement());
        } else if (node instanceof ServiceTask task) {
            put(asks, "expression", task.getCamundaExpression());
        } else if (node instanceof BusinessRuleTask task) {
            put(asks, "expression", task.getCamundaExpression());
        }
        if (node.getExtensionElements() != null) {
            node.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                    .flatMap(properties -> properties.getChildElementsByType(CamundaProperty.class).stream())
                    .filter(property -> TOLD_PROPERTIES.contains(String.valueOf(property.getCamundaName())))
                    .forEach(property -> put(asks, property.getCamundaName(), property.getCamundaValue()));
        }
        return asks;
    }

    private static void put(Map<String, String> asks, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            asks.put(name, value);
        }
    }

    /** A node still to be looked at, with the conditions on the way to it. */
    private record Open(FlowNode node, Set<String> conditions) {}

    private static Map<String, Set<String>> next(FlowNode place) {
        Map<String, Set<String>> found = new TreeMap<>();
        Deque<Open> open = new ArrayDeque<>();
        Set<FlowNode> seen = new HashSet<>();
        leave(place, Set.of(), open);
        while (!open.isEmpty()) {
            Open one = open.remove();
            if (isPlace(one.node())) {
                found.computeIfAbsent(one.node().getId(), id -> new TreeSet<>()).addAll(one.conditions());
            } else if (seen.add(one.node())) {
                if (one.node() instanceof SubProcess sub) {
                    sub.getChildElementsByType(StartEvent.class)
                            .forEach(start -> open.add(new Open(start, one.conditions())));
                } else {
                    leave(one.node(), one.conditions(), open);
                }
            }
        }
        return found;
    }

    private static void leave(FlowNode node, Set<String> conditions, Deque<Open> open) {
        Collection<SequenceFlow> flows = node.getOutgoing();
        for (SequenceFlow flow : flows) {
            Set<String> more = new TreeSet<>(conditions);
            if (flow.getConditionExpression() != null) {
                more.add(flow.getConditionExpression().getTextContent().strip());
            }
            FlowNode target = flow.getTarget();
            if (target != null) {
                open.add(new Open(target, more));
            }
        }
        node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(boundary -> node.equals(boundary.getAttachedTo()))
                .forEach(boundary -> leave(boundary, conditions, open));
        if (flows.isEmpty() && node.getParentElement() instanceof SubProcess around && !around.triggeredByEvent()) {
            leave(around, conditions, open);
        }
    }
}
