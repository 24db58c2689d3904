package lv.returnregister.workflow.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.workflow.StepNames;
import lv.returnregister.workflow.explore.Unexplorable.Reason;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** The models as the walk needs them: scopes, nodes, which routing values matter where, and what words they can have. */
final class ModelMap {

    private static final Pattern CALL = Pattern.compile("\\$\\{\\w+\\.(\\w+)\\(.*");

    private final Map<String, Process> processes = new TreeMap<>();
    private final Map<SequenceFlow, Condition> conditions = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> words = new HashMap<>();
    private final Map<String, Set<String>> handedOut = new HashMap<>();
    private final Map<FlowNode, Set<String>> needed = new HashMap<>();
    private final Memory memory = new Memory();

    /** Answers of the model API, which are slow, kept by element. */
    private static final class Memory {

        private final Map<Object, String> ids = new IdentityHashMap<>();
        private final Map<Object, String> processes = new IdentityHashMap<>();
        private final Map<Object, String> steps = new IdentityHashMap<>();
        private final Map<Object, StartEvent> starts = new IdentityHashMap<>();
        private final Map<Object, List<SubProcess>> eventSubProcesses = new IdentityHashMap<>();
        private final Map<Object, List<BoundaryEvent>> boundaries = new IdentityHashMap<>();
        private final Map<Object, List<String>> sets = new IdentityHashMap<>();
        private final Map<Object, List<SequenceFlow>> outgoing = new IdentityHashMap<>();
        private final Map<Object, FlowNode> targets = new IdentityHashMap<>();
        private final Map<Object, List<Handed>> ins = new IdentityHashMap<>();
        private final Map<Object, List<Handed>> outs = new IdentityHashMap<>();
        private final Map<Object, Move.Kind> kinds = new IdentityHashMap<>();
        private final Map<Object, Set<String>> begun = new IdentityHashMap<>();
        private final Map<Object, Set<String>> unbegun = new IdentityHashMap<>();
    }

    String id(FlowElement element) {
        return memory.ids.computeIfAbsent(element, key -> element.getId());
    }

    String process(ModelElementInstance element) {
        return memory.processes.computeIfAbsent(element, key -> processOf(element));
    }

    /** The step an activity asks an officer for, or does itself. */
    String step(FlowElement activity) {
        return memory.steps.computeIfAbsent(
                activity, key -> activity instanceof UserTask task ? property(task, "step") : doneBy(activity));
    }

    StartEvent start(ModelElementInstance scope) {
        return memory.starts.computeIfAbsent(scope, key -> plainStart(scope));
    }

    List<SubProcess> besides(ModelElementInstance scope) {
        return memory.eventSubProcesses.computeIfAbsent(scope, key -> eventSubProcesses(scope));
    }

    List<BoundaryEvent> boundariesOf(FlowNode node) {
        return memory.boundaries.computeIfAbsent(node, key -> boundaries(node));
    }

    List<String> setsOf(FlowElement element) {
        return memory.sets.computeIfAbsent(element, key -> sets(processOf(element), element));
    }

    List<SequenceFlow> outgoing(FlowNode node) {
        return memory.outgoing.computeIfAbsent(node, key -> List.copyOf(node.getOutgoing()));
    }

    FlowNode target(SequenceFlow flow) {
        return memory.targets.computeIfAbsent(flow, key -> flow.getTarget());
    }

    /** A routing value a call hands over or back, by its two names. */
    record Handed(String source, String target) {}

    List<Handed> handed(CallActivity call) {
        return memory.ins.computeIfAbsent(
                call,
                key -> ins(call).stream()
                        .map(in -> new Handed(in.getCamundaSource(), in.getCamundaTarget()))
                        .toList());
    }

    List<Handed> handedBack(CallActivity call) {
        return memory.outs.computeIfAbsent(
                call,
                key -> outs(call).stream()
                        .map(out -> new Handed(out.getCamundaSource(), out.getCamundaTarget()))
                        .toList());
    }

    Move.Kind kindOf(CatchEvent event) {
        return memory.kinds.computeIfAbsent(event, key -> kind(event));
    }

    Set<String> neededAt(FlowNode node, boolean hasBegun) {
        return (hasBegun ? memory.begun : memory.unbegun).computeIfAbsent(node, key -> needed(node, hasBegun));
    }

    ModelMap(Collection<BpmnModelInstance> models) {
        models.forEach(model -> model.getModelElementsByType(Process.class)
                .forEach(process -> processes.put(process.getId(), process)));
        processes
                .values()
                .forEach(process -> flows(process)
                        .filter(flow -> flow.getConditionExpression() != null)
                        .forEach(flow -> conditions.put(flow, condition(process, flow))));
        findWords();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Process process : processes.values()) {
                grown |= findNeeded(process);
            }
        }
    }

    private static Condition condition(Process process, SequenceFlow flow) {
        try {
            return Condition.parse(flow.getConditionExpression().getTextContent());
        } catch (IllegalArgumentException foreign) {
            throw new Unexplorable(Reason.UNKNOWN_CONDITION, process.getId(), flow.getId());
        }
    }

    private static Stream<SequenceFlow> flows(Process process) {
        return below(process).stream().filter(SequenceFlow.class::isInstance).map(SequenceFlow.class::cast);
    }

    Process process(String id) {
        Process process = processes.get(id);
        if (process == null) {
            throw new Unexplorable(Reason.NO_PROCESS, id, null);
        }
        return process;
    }

    /** The process a call activity begins. */
    Process called(CallActivity call) {
        Process process = processes.get(call.getCalledElement());
        if (process == null) {
            throw new Unexplorable(Reason.NO_PROCESS, processOf(call), call.getId());
        }
        return process;
    }

    /** The values a caller may hand to a process, as far as a condition asks for them. */
    List<String> handedIn(Process called) {
        Set<String> names = new TreeSet<>();
        processes
                .values()
                .forEach(process -> calls(process)
                        .filter(call -> called.getId().equals(call.getCalledElement()))
                        .forEach(call -> ins(call).forEach(in -> names.add(in.getCamundaTarget()))));
        return names.stream()
                .filter(name -> !words(called.getId(), name).isEmpty())
                .toList();
    }

    private static Stream<CallActivity> calls(Process process) {
        return below(process).stream().filter(CallActivity.class::isInstance).map(CallActivity.class::cast);
    }

    /** The process itself and those by which it is called, however far above. */
    Set<String> above(String id) {
        Set<String> found = new TreeSet<>(Set.of(id));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Process process : processes.values()) {
                if (calls(process).anyMatch(call -> found.contains(call.getCalledElement()))) {
                    grown |= found.add(process.getId());
                }
            }
        }
        return found;
    }

    /** The processes no other calls: each is begun by itself. */
    List<String> roots() {
        Set<String> called = new HashSet<>();
        processes.values().forEach(process -> calls(process).forEach(call -> called.add(call.getCalledElement())));
        return processes.keySet().stream().filter(id -> !called.contains(id)).toList();
    }

    /** Every step of the models by name, with the activities that ask for it or do it. */
    Set<Move> steps() {
        Set<Move> steps = new HashSet<>();
        processes
                .values()
                .forEach(process -> below(process).forEach(element -> {
                    if (element instanceof UserTask task) {
                        steps.add(new Move(Move.Kind.ANSWER, process.getId(), task.getId(), property(task, "step")));
                    } else if (element instanceof ServiceTask || element instanceof BusinessRuleTask) {
                        steps.add(new Move(Move.Kind.ENGINE, process.getId(), element.getId(), doneBy(element)));
                    }
                }));
        return steps;
    }

    /** The step an activity of the engine does: what it calls counts, not what it is named. */
    private static String doneBy(FlowElement activity) {
        String expression = null;
        if (activity instanceof ServiceTask task) {
            expression = task.getCamundaExpression();
        } else if (activity instanceof BusinessRuleTask task) {
            expression = task.getCamundaExpression();
        }
        Matcher call = CALL.matcher(expression == null ? "" : expression.strip());
        return StepNames.kebab(call.matches() ? call.group(1) : activity.getId());
    }

    private static List<FlowElement> below(ModelElementInstance scope) {
        List<FlowElement> found = new ArrayList<>();
        for (FlowElement element : allElements(scope)) {
            found.add(element);
            if (element instanceof SubProcess) {
                found.addAll(below(element));
            }
        }
        return found;
    }

    private static Collection<FlowElement> allElements(ModelElementInstance scope) {
        return scope instanceof Process process ? process.getFlowElements() : ((SubProcess) scope).getFlowElements();
    }

    static StartEvent plainStart(ModelElementInstance scope) {
        return allElements(scope).stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .findFirst()
                .orElseThrow(() -> new Unexplorable(Reason.NO_START, processOf(scope), idOf(scope)));
    }

    private static @Nullable String idOf(ModelElementInstance scope) {
        return scope.getAttributeValue("id");
    }

    static List<SubProcess> eventSubProcesses(ModelElementInstance scope) {
        return allElements(scope).stream()
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .filter(SubProcess::triggeredByEvent)
                .toList();
    }

    static List<BoundaryEvent> boundaries(FlowNode node) {
        return allElements(node.getParentElement()).stream()
                .filter(BoundaryEvent.class::isInstance)
                .map(BoundaryEvent.class::cast)
                .filter(boundary -> boundary.getAttachedTo().equals(node))
                .toList();
    }

    @Nullable
    Condition condition(SequenceFlow flow) {
        return conditions.get(flow);
    }

    private static Move.Kind kind(CatchEvent event) {
        if (event.getEventDefinitions().size() == 1) {
            var definition = event.getEventDefinitions().iterator().next();
            if (definition instanceof MessageEventDefinition) {
                return Move.Kind.MESSAGE;
            }
            if (definition instanceof TimerEventDefinition) {
                return Move.Kind.TIME;
            }
        }
        throw new Unexplorable(Reason.UNKNOWN_EVENT, processOf(event), event.getId());
    }

    static String property(FlowElement element, String name) {
        return element.getExtensionElements() == null
                ? ""
                : element
                        .getExtensionElements()
                        .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                        .stream()
                        .flatMap(properties -> properties.getChildElementsByType(CamundaProperty.class).stream())
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst()
                        .orElse("");
    }

    /** The routing values an element sets, as far as any condition ever asks for them. */
    List<String> sets(String process, FlowElement element) {
        Set<String> names = new TreeSet<>();
        String declared = property(element, "sets");
        if (!declared.isEmpty()) {
            names.addAll(List.of(declared.split(" ")));
        }
        String result = null;
        if (element instanceof ServiceTask task) {
            result = task.getCamundaResultVariable();
        } else if (element instanceof BusinessRuleTask task) {
            result = task.getCamundaResultVariable();
        }
        if (result != null) {
            names.add(result);
        }
        return names.stream().filter(name -> !words(process, name).isEmpty()).toList();
    }

    /** The words a routing value can have as far as conditions tell them apart. */
    List<String> words(String process, String name) {
        Set<String> compared = words.getOrDefault(process, Map.of()).getOrDefault(name, Set.of());
        if (compared.isEmpty()) {
            return List.of();
        }
        if (compared.contains("true") || compared.contains("false")) {
            return List.of("true", "false");
        }
        List<String> all = new ArrayList<>(compared);
        all.add("another");
        return all;
    }

    private static List<CamundaIn> ins(CallActivity call) {
        return call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                        .filter(in -> in.getCamundaSource() != null)
                        .toList();
    }

    private static List<CamundaOut> outs(CallActivity call) {
        return call.getExtensionElements() == null
                ? List.of()
                : List.copyOf(call.getExtensionElements().getChildElementsByType(CamundaOut.class));
    }

    private void findWords() {
        conditions.forEach((flow, condition) ->
                condition.values().forEach(value -> add(processOf(flow), value, condition.words(value))));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Process process : processes.values()) {
                for (FlowElement element : below(process)) {
                    if (element instanceof CallActivity call) {
                        String caller = process.getId();
                        String called = call.getCalledElement();
                        for (CamundaIn in : ins(call)) {
                            grown |= add(caller, in.getCamundaSource(), compared(called, in.getCamundaTarget()));
                        }
                        for (CamundaOut out : outs(call)) {
                            grown |= add(called, out.getCamundaSource(), compared(caller, out.getCamundaTarget()));
                            grown |= add(caller, out.getCamundaTarget(), compared(called, out.getCamundaSource()));
                        }
                        for (CamundaIn in : ins(call)) {
                            grown |= add(called, in.getCamundaTarget(), compared(caller, in.getCamundaSource()));
                        }
                    }
                }
            }
        }
        processes
                .values()
                .forEach(process -> calls(process)
                        .forEach(call -> outs(call)
                                .forEach(out -> handedOut
                                        .computeIfAbsent(call.getCalledElement(), key -> new TreeSet<>())
                                        .add(out.getCamundaSource()))));
    }

    private Set<String> compared(String process, String name) {
        return words.getOrDefault(process, Map.of()).getOrDefault(name, Set.of());
    }

    private boolean add(String process, String name, Set<String> more) {
        return words.computeIfAbsent(process, key -> new HashMap<>())
                .computeIfAbsent(name, key -> new TreeSet<>())
                .addAll(more);
    }

    static String processOf(ModelElementInstance element) {
        ModelElementInstance at = element;
        while (!(at instanceof Process)) {
            at = at.getParentElement();
        }
        return ((Process) at).getId();
    }

    /**
     * The routing values somebody may still ask for while a token stands at a node; the others are forgotten, so that
     * markings that can never differ again count as one.
     */
    Set<String> needed(FlowNode node, boolean begun) {
        Set<String> all = new TreeSet<>(needed.getOrDefault(node, Set.of()));
        if (!begun && node instanceof CallActivity call) {
            ins(call).forEach(in -> all.add(in.getCamundaSource()));
        }
        return all;
    }

    private boolean findNeeded(Process process) {
        boolean grown = false;
        for (FlowElement element : below(process)) {
            if (element instanceof FlowNode node) {
                Set<String> now = new TreeSet<>();
                following(node).forEach(next -> now.addAll(needed(next, false)));
                now.removeAll(written(node));
                abrupt(node).forEach(next -> now.addAll(needed(next, false)));
                node.getOutgoing()
                        .forEach(flow -> Optional.ofNullable(conditions.get(flow))
                                .ifPresent(condition -> now.addAll(condition.values())));
                if (node instanceof EndEvent) {
                    now.addAll(handedOut.getOrDefault(process.getId(), Set.of()));
                }
                grown |= needed.computeIfAbsent(node, key -> new TreeSet<>()).addAll(now);
            }
        }
        return grown;
    }

    private static List<FlowNode> following(FlowNode node) {
        List<FlowNode> next = new ArrayList<>();
        node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        if (node instanceof SubProcess inner) {
            next.add(plainStart(inner));
        }
        if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
            around.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        }
        return next;
    }

    /** Where a token may go without the node having done its work. */
    private static List<FlowNode> abrupt(FlowNode node) {
        List<FlowNode> next = new ArrayList<>();
        ModelElementInstance at = node;
        while (!(at instanceof Process)) {
            if (at instanceof Activity activity) {
                next.addAll(boundaries(activity));
            }
            at = at.getParentElement();
            eventSubProcesses(at).forEach(sub -> next.add(plainStart(sub)));
        }
        return next;
    }

    private Set<String> written(FlowNode node) {
        Set<String> names = new TreeSet<>(sets(processOf(node), node));
        if (node instanceof CallActivity call) {
            outs(call).forEach(out -> names.add(out.getCamundaTarget()));
        }
        return node instanceof ExclusiveGateway ? Set.of() : names;
    }
}
