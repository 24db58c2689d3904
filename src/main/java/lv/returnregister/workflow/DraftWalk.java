package lv.returnregister.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a process that nobody has deployed, with real values: gateways choose by the routing values, decisions are
 * really asked, called processes are walked too. It stops where the engine would wait – for an officer, a message, a time
 * limit – and says what can happen there; what does happen, the caller says. Nothing of the Register is called.
 */
public final class DraftWalk {

    /** A way longer than this goes round in circles without anything to wait for. */
    private static final int LONGEST = 10_000;

    private static final Pattern WORD =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)\\s*(?:==|!=)\\s*(?:'([^']*)'|(true|false))");
    private static final Pattern FLAG = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

    private final Function<String, Optional<String>> texts;
    private final Map<String, Process> processes = new HashMap<>();

    /**
     * A walk.
     *
     * @param texts the models by the id of their process
     */
    public DraftWalk(Function<String, Optional<String>> texts) {
        this.texts = texts;
    }

    /** Answers the decisions of the rule tasks. */
    public interface Decisions {

        /**
         * The row a decision table answers with.
         *
         * @param decision id of the table
         */
        Optional<TableHit> ask(String decision);
    }

    /** What can happen. */
    public enum Kind {
        /** An officer answers a task. */
        TASK,
        /** A message comes. */
        MESSAGE,
        /** A time limit passes. */
        TIMER
    }

    /**
     * Something that happens.
     *
     * @param element id of the task or event
     * @param values routing values it sets
     */
    public record Happening(String element, Map<String, Object> values) {}

    /**
     * A place that was passed.
     *
     * @param process id of its process
     * @param element id of the node or sequence flow
     * @param name as drawn, and in English; of a sequence flow only where it has one, otherwise empty
     * @param hit of a rule task, the row that answered
     */
    public record Passed(
            String process,
            String element,
            LocalizedText name,
            @Nullable TableHit hit) {}

    /**
     * Something that can happen now.
     *
     * @param name as drawn, and in English
     * @param rule the time limit it keeps to; empty where none is named
     * @param sets routing values it sets, each with the words its process tells apart
     */
    public record Offer(
            Kind kind,
            String process,
            String element,
            LocalizedText name,
            String rule,
            Map<String, List<String>> sets) {}

    /**
     * Where a walk has come to.
     *
     * @param passed everything passed, in order
     * @param standing ids of the elements at which tokens wait, as often as they do
     * @param offers what can happen now, tasks first
     * @param values routing values of the process that was begun
     * @param stopped why it cannot go on, and at which element; absent while it can or is over
     */
    public record Walked(
            List<Passed> passed,
            List<String> standing,
            List<Offer> offers,
            Map<String, Object> values,
            @Nullable Stop stopped) {

        /** Whether the process came to its end. */
        public boolean isOver() {
            return stopped == null && standing.isEmpty();
        }
    }

    /** Where and why a walk stopped. */
    public record Stop(String process, String element, Violation why) {}

    /**
     * Walks from the beginning.
     *
     * @param process id of the process
     * @param facts what is known: routing values take their words from here where nothing else is said
     * @param happenings what happens, in order
     * @throws Rejection {@code process-unreadable} when the process cannot be read
     */
    public Walked walk(String process, Map<String, Object> facts, List<Happening> happenings, Decisions decisions) {
        Run run = new Run(process(process), facts, decisions);
        run.begin();
        for (Happening happening : happenings) {
            if (run.stopped == null) {
                run.happen(happening);
            }
        }
        return run.walked();
    }

    /**
     * The decisions that the rule tasks of a process and of those it calls ask.
     *
     * @throws Rejection {@code process-unreadable} when one of them cannot be read
     */
    public Set<String> decisions(String process) {
        Set<String> found = new LinkedHashSet<>();
        decisions(process(process), new HashSet<>(), found);
        return found;
    }

    private void decisions(ModelElementInstance scope, Set<String> seen, Set<String> found) {
        for (ModelElementInstance element : scope.getChildElementsByType(FlowNode.class)) {
            if (element instanceof BusinessRuleTask task
                    && !property(task, "decision").isEmpty()) {
                found.add(property(task, "decision"));
            } else if (element instanceof SubProcess) {
                decisions(element, seen, found);
            } else if (element instanceof CallActivity call
                    && call.getCalledElement() != null
                    && seen.add(call.getCalledElement())
                    && texts.apply(call.getCalledElement()).isPresent()) {
                decisions(process(call.getCalledElement()), seen, found);
            }
        }
    }

    private Process process(String id) {
        Process known = processes.get(id);
        if (known == null) {
            String text = texts.apply(id).orElseThrow(() -> new Rejection(Violation.state("process-missing", id)));
            known = read(id, text);
            processes.put(id, known);
        }
        return known;
    }

    private static Process read(String id, String text) {
        try {
            BpmnModelInstance model =
                    Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            Collection<Process> all = model.getModelElementsByType(Process.class);
            return all.stream()
                    .filter(process -> id.equals(process.getId()))
                    .findFirst()
                    .orElseThrow(() -> new Rejection(Violation.state("process-unreadable", id)));
        } catch (ModelException e) {
            throw new Rejection(Violation.state(
                    "process-unreadable", Optional.ofNullable(e.getMessage()).orElse(id)));
        }
    }

    /** A running process or sub-process. */
    private static final class Scope {

        private final ModelElementInstance element;
        private final @Nullable Scope around;
        private final @Nullable Token at;
        private final Map<String, @Nullable Object> own = new TreeMap<>();
        private final List<Token> tokens = new ArrayList<>();
        private boolean interrupted;

        Scope(ModelElementInstance element, @Nullable Scope around, @Nullable Token at) {
            this.element = element;
            this.around = around;
            this.at = at;
        }

        /** The routing values: those of the process, which its sub-processes share. */
        Map<String, @Nullable Object> values() {
            return element instanceof Process || around == null ? own : around.values();
        }
    }

    /** A token at a node. */
    private static final class Token {

        private final FlowNode node;
        private final Set<String> arrived = new LinkedHashSet<>();

        private @Nullable Scope inner;

        Token(FlowNode node) {
            this.node = node;
        }
    }

    /** Something that can happen, and where. */
    private record Chance(
            Offer offer, Scope scope, @Nullable Token token, FlowNode trigger) {}

    /** One walk. */
    private final class Run {

        private final Scope root;
        private final Map<String, Object> facts;
        private final Decisions decisions;
        private final List<Passed> passed = new ArrayList<>();
        private @Nullable Stop stopped;

        Run(Process process, Map<String, Object> facts, Decisions decisions) {
            this.root = new Scope(process, null, null);
            this.facts = facts;
            this.decisions = decisions;
        }

        void begin() {
            Set<String> asked = asked(root.element);
            facts.forEach((name, value) -> {
                if (asked.contains(name)) {
                    root.own.put(name, value);
                }
            });
            guarded(root, root.element, () -> start(root));
        }

        void happen(Happening happening) {
            Chance chance = chances().stream()
                    .filter(candidate -> candidate.offer().element().equals(happening.element()))
                    .findFirst()
                    .orElse(null);
            if (chance == null) {
                stopped = new Stop(
                        id(root.element),
                        happening.element(),
                        Violation.state("walk-not-offered", happening.element()));
                return;
            }
            guarded(chance.scope(), chance.trigger(), () -> happen(chance, happening));
        }

        Walked walked() {
            List<String> standing = new ArrayList<>();
            for (Scope scope : scopes()) {
                scope.tokens.stream()
                        .filter(token -> token.inner == null)
                        .forEach(token -> standing.add(id(token.node)));
            }
            List<Offer> offers = stopped == null
                    ? chances().stream()
                            .map(Chance::offer)
                            .sorted((a, b) -> a.kind().compareTo(b.kind()))
                            .toList()
                    : List.of();
            Map<String, Object> known = new TreeMap<>();
            root.own.forEach((name, value) -> {
                if (value != null) {
                    known.put(name, value);
                }
            });
            return new Walked(List.copyOf(passed), standing, offers, known, stopped);
        }

        /** Works on the walk and settles what came to its end; a refusal stops it at the place it came to. */
        private void guarded(Scope scope, ModelElementInstance at, Runnable work) {
            try {
                work.run();
                settle();
            } catch (Rejection refusal) {
                String element = passed.isEmpty() ? id(at) : passed.getLast().element();
                String process =
                        passed.isEmpty() ? process(scope) : passed.getLast().process();
                stopped = new Stop(process, element, refusal.violations().getFirst());
            }
        }

        private void happen(Chance chance, Happening happening) {
            Scope scope = chance.scope();
            FlowNode trigger = chance.trigger();
            Token token = chance.token();
            if (token == null) {
                SubProcess sub = (SubProcess) trigger.getParentElement();
                if (((StartEvent) trigger).isInterrupting()) {
                    scope.tokens.clear();
                    scope.interrupted = true;
                }
                Token place = new Token(sub);
                scope.tokens.add(place);
                Scope inner = new Scope(sub, scope, place);
                place.inner = inner;
                pass(scope, sub);
                pass(inner, trigger);
                set(inner, trigger, happening.values());
                leave(inner, trigger);
                return;
            }
            if (!(trigger instanceof BoundaryEvent boundary) || boundary.cancelActivity()) {
                scope.tokens.remove(token);
            }
            if (!trigger.equals(token.node)) {
                pass(scope, trigger);
            }
            set(scope, trigger, happening.values());
            leave(scope, trigger);
        }

        private void start(Scope scope) {
            StartEvent start = DraftWalk.start(scope.element)
                    .orElseThrow(() -> new Rejection(Violation.state("walk-no-start", id(scope.element))));
            pass(scope, start);
            set(scope, start, Map.of());
            leave(scope, start);
        }

        private void leave(Scope scope, FlowNode node) {
            List<SequenceFlow> taken = new ArrayList<>();
            for (SequenceFlow flow : node.getOutgoing()) {
                if (flow.getConditionExpression() == null
                        || RoutingCondition.holds(flow.getConditionExpression().getTextContent(), scope.values())) {
                    taken.add(flow);
                }
            }
            if (taken.isEmpty() && !node.getOutgoing().isEmpty()) {
                throw new Rejection(Violation.state("walk-no-way", id(node)));
            }
            taken.forEach(flow -> enter(scope, flow));
        }

        private void choose(Scope scope, ExclusiveGateway gateway) {
            SequenceFlow otherwise = gateway.getDefault();
            for (SequenceFlow flow : gateway.getOutgoing()) {
                boolean fits = flow.getConditionExpression() == null
                        ? gateway.getOutgoing().size() == 1
                        : RoutingCondition.holds(flow.getConditionExpression().getTextContent(), scope.values());
                if (fits && !flow.equals(otherwise)) {
                    enter(scope, flow);
                    return;
                }
            }
            if (otherwise == null) {
                throw new Rejection(Violation.state("walk-no-way", id(gateway)));
            }
            enter(scope, otherwise);
        }

        private void enter(Scope scope, SequenceFlow flow) {
            pass(scope, flow);
            FlowNode node = flow.getTarget();
            if (node == null) {
                throw new Rejection(Violation.state("walk-no-way", id(flow)));
            }
            pass(scope, node);
            switch (node) {
                case ExclusiveGateway gateway -> choose(scope, gateway);
                case ParallelGateway gateway -> join(scope, gateway, flow);
                case EndEvent end -> end(scope, end);
                case UserTask task -> scope.tokens.add(new Token(task));
                case ReceiveTask task -> scope.tokens.add(new Token(task));
                case EventBasedGateway gateway -> scope.tokens.add(new Token(gateway));
                case IntermediateCatchEvent event -> scope.tokens.add(new Token(event));
                case BusinessRuleTask task -> decide(scope, task);
                case ServiceTask task -> {
                    set(scope, task, Map.of());
                    leave(scope, task);
                }
                case SendTask task -> leave(scope, task);
                case ManualTask task -> leave(scope, task);
                case IntermediateThrowEvent event -> leave(scope, event);
                case CallActivity call -> call(scope, call);
                case SubProcess sub -> {
                    Token token = new Token(sub);
                    scope.tokens.add(token);
                    Scope inner = new Scope(sub, scope, token);
                    token.inner = inner;
                    start(inner);
                }
                default ->
                    throw new Rejection(Violation.state(
                            "walk-element", node.getElementType().getTypeName()));
            }
        }

        private void join(Scope scope, ParallelGateway gateway, SequenceFlow flow) {
            Token waiting = scope.tokens.stream()
                    .filter(token -> token.node.equals(gateway))
                    .findFirst()
                    .orElse(null);
            if (waiting == null) {
                waiting = new Token(gateway);
                scope.tokens.add(waiting);
            }
            waiting.arrived.add(id(flow));
            if (waiting.arrived.size() == gateway.getIncoming().size()) {
                scope.tokens.remove(waiting);
                gateway.getOutgoing().forEach(out -> enter(scope, out));
            }
        }

        private void end(Scope scope, EndEvent end) {
            Collection<EventDefinition> definitions = end.getEventDefinitions();
            if (definitions.stream().anyMatch(TerminateEventDefinition.class::isInstance)) {
                scope.tokens.clear();
            } else if (!definitions.stream().allMatch(MessageEventDefinition.class::isInstance)) {
                throw new Rejection(Violation.state(
                        "walk-element",
                        definitions.iterator().next().getElementType().getTypeName()));
            }
        }

        private void decide(Scope scope, BusinessRuleTask task) {
            String result = task.getCamundaResultVariable();
            Optional<TableHit> hit = decisions.ask(property(task, "decision"));
            set(scope, task, Map.of());
            hit.ifPresent(found -> {
                passed.set(passed.size() - 1, new Passed(process(scope), id(task), DraftWalk.name(task), found));
                if (result != null) {
                    answered(found, result).ifPresent(value -> scope.values().put(result, value));
                }
            });
            leave(scope, task);
        }

        private void call(Scope scope, CallActivity call) {
            Token token = new Token(call);
            scope.tokens.add(token);
            Scope inner = new Scope(
                    DraftWalk.this.process(
                            Optional.ofNullable(call.getCalledElement()).orElse("–")),
                    scope,
                    token);
            token.inner = inner;
            extensions(call, CamundaIn.class).forEach(in -> {
                // As the engine: what was never set is handed over as nothing.
                if (in.getCamundaSource() != null && in.getCamundaTarget() != null) {
                    inner.own.put(in.getCamundaTarget(), scope.values().get(in.getCamundaSource()));
                }
            });
            start(inner);
        }

        /** Ends every process and sub-process in which no token is left, the inner first. */
        private void settle() {
            while (true) {
                Scope empty = null;
                for (Scope scope : scopes()) {
                    if (scope.tokens.isEmpty()) {
                        empty = scope;
                    }
                }
                if (empty == null || empty.around == null || empty.at == null) {
                    return;
                }
                end(empty, empty.around, empty.at);
            }
        }

        private void end(Scope scope, Scope around, Token at) {
            around.tokens.remove(at);
            if (at.node instanceof SubProcess sub && sub.triggeredByEvent()) {
                return;
            }
            if (at.node instanceof CallActivity call) {
                extensions(call, CamundaOut.class).forEach(out -> {
                    if (out.getCamundaSource() != null && out.getCamundaTarget() != null) {
                        around.values().put(out.getCamundaTarget(), scope.own.get(out.getCamundaSource()));
                    }
                });
            }
            leave(around, at.node);
        }

        private List<Scope> scopes() {
            List<Scope> found = new ArrayList<>();
            collect(root, found);
            return found;
        }

        private void collect(Scope scope, List<Scope> found) {
            found.add(scope);
            scope.tokens.forEach(token -> {
                Scope inner = token.inner;
                if (inner != null) {
                    collect(inner, found);
                }
            });
        }

        private List<Chance> chances() {
            List<Chance> found = new ArrayList<>();
            for (Scope scope : scopes()) {
                for (Token token : scope.tokens) {
                    FlowNode node = token.node;
                    if (node instanceof UserTask
                            || node instanceof ReceiveTask
                            || node instanceof IntermediateCatchEvent) {
                        found.add(chance(scope, token, node));
                    } else if (node instanceof EventBasedGateway) {
                        node.getOutgoing().forEach(flow -> found.add(chance(scope, token, flow.getTarget())));
                    }
                    boundaries(node).forEach(boundary -> found.add(chance(scope, token, boundary)));
                }
                if (!scope.interrupted && !scope.tokens.isEmpty()) {
                    for (StartEvent start : besides(scope.element)) {
                        found.add(chance(scope, null, start));
                    }
                }
            }
            return found;
        }

        private Chance chance(Scope scope, @Nullable Token token, FlowNode trigger) {
            Map<String, List<String>> sets = new LinkedHashMap<>();
            declared(trigger).forEach(name -> sets.put(name, words(scope, name)));
            return new Chance(
                    new Offer(
                            kind(trigger),
                            process(scope),
                            id(trigger),
                            DraftWalk.name(trigger),
                            property(trigger, "deadlineRule"),
                            sets),
                    scope,
                    token,
                    trigger);
        }

        private void set(Scope scope, FlowNode node, Map<String, Object> given) {
            for (String name : declared(node)) {
                Object value = given.containsKey(name) ? given.get(name) : facts.get(name);
                if (value != null
                        && (given.containsKey(name) || !scope.values().containsKey(name) || facts.containsKey(name))) {
                    scope.values().put(name, value);
                }
            }
        }

        private void pass(Scope scope, BaseElement element) {
            if (passed.size() >= LONGEST) {
                throw new Rejection(Violation.state("walk-endless", id(element)));
            }
            passed.add(new Passed(process(scope), id(element), DraftWalk.name(element), null));
        }

        private String process(Scope scope) {
            Scope at = scope;
            while (!(at.element instanceof Process) && at.around != null) {
                at = at.around;
            }
            return id(at.element);
        }
    }

    /** The value a table gives a routing value: {@code banProposed} is what the table calls {@code proposed}. */
    private static Optional<Object> answered(TableHit hit, String routingValue) {
        return hit.values().entrySet().stream()
                .filter(entry -> {
                    String name = entry.getKey();
                    return name.equals(routingValue)
                            || (!name.isEmpty()
                                    && routingValue.endsWith(
                                            Character.toUpperCase(name.charAt(0)) + name.substring(1)));
                })
                .<Object>mapMulti((entry, found) -> {
                    Object value = entry.getValue();
                    if (value != null) {
                        found.accept(value);
                    }
                })
                .findFirst();
    }

    /** The words the conditions of a process compare a routing value with; nothing when none asks for it. */
    private static List<String> words(Scope scope, String name) {
        ModelElementInstance process = scope.element;
        while (!(process instanceof Process) && process.getParentElement() != null) {
            process = process.getParentElement();
        }
        Set<String> words = new LinkedHashSet<>();
        for (SequenceFlow flow : process.getModelInstance() instanceof BpmnModelInstance model
                ? model.getModelElementsByType(SequenceFlow.class)
                : List.<SequenceFlow>of()) {
            if (flow.getConditionExpression() != null) {
                String text = flow.getConditionExpression().getTextContent();
                Matcher compared = WORD.matcher(text);
                while (compared.find()) {
                    if (compared.group(1).equals(name)) {
                        words.add(compared.group(2) == null ? compared.group(3) : compared.group(2));
                    }
                }
                Matcher bare = FLAG.matcher(text.replaceAll("'[^']*'", ""));
                while (words.isEmpty() && bare.find()) {
                    if (bare.group().equals(name)) {
                        words.addAll(List.of("true", "false"));
                    }
                }
            }
        }
        return List.copyOf(words);
    }

    /** The routing values the conditions of a process ask for or its calls hand on: they may be known from its beginning. */
    private static Set<String> asked(ModelElementInstance process) {
        Set<String> names = new LinkedHashSet<>();
        BpmnModelInstance model = (BpmnModelInstance) process.getModelInstance();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                Matcher name = FLAG.matcher(
                        flow.getConditionExpression().getTextContent().replaceAll("'[^']*'", ""));
                while (name.find()) {
                    names.add(name.group());
                }
            }
        }
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> extensions(call, CamundaIn.class)
                        .forEach(in -> names.add(String.valueOf(in.getCamundaSource()))));
        return names;
    }

    private static Kind kind(FlowNode trigger) {
        if (trigger instanceof UserTask) {
            return Kind.TASK;
        }
        return trigger instanceof CatchEvent event
                        && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                ? Kind.TIMER
                : Kind.MESSAGE;
    }

    private static Optional<StartEvent> start(ModelElementInstance scope) {
        return scope.getChildElementsByType(StartEvent.class).stream()
                .min((a, b) -> Integer.compare(
                        a.getEventDefinitions().size(), b.getEventDefinitions().size()));
    }

    private static List<StartEvent> besides(ModelElementInstance scope) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(sub -> start(sub).stream())
                .toList();
    }

    private static List<BoundaryEvent> boundaries(FlowNode node) {
        return node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(boundary -> node.equals(boundary.getAttachedTo()))
                .toList();
    }

    /** The routing values a node says it sets. */
    private static Set<String> declared(FlowNode node) {
        Set<String> names = new LinkedHashSet<>();
        String written = property(node, "sets");
        if (!written.isEmpty()) {
            names.addAll(List.of(written.split(" ")));
        }
        String result = null;
        if (node instanceof BusinessRuleTask task) {
            result = task.getCamundaResultVariable();
        } else if (node instanceof ServiceTask task) {
            result = task.getCamundaResultVariable();
        }
        if (result != null) {
            names.add(result);
        }
        return names;
    }

    private static LocalizedText name(BaseElement element) {
        boolean isFlow = element instanceof SequenceFlow;
        String drawn = element instanceof FlowElement flowElement ? flowElement.getName() : null;
        String silent = isFlow ? "" : StepNames.words(id(element));
        String english = Stream.of("titleEn", "nameEn")
                .map(property -> property(element, property))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(silent);
        return LocalizedText.of(drawn == null || drawn.isBlank() ? silent : drawn, english);
    }

    private static String property(BaseElement element, String name) {
        return extensions(element, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> String.valueOf(property.getCamundaValue()))
                .findFirst()
                .orElse("");
    }

    private static <T extends ModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements().getChildElementsByType(type);
    }

    private static String id(ModelElementInstance element) {
        return String.valueOf(element.getAttributeValue("id"));
    }
}
