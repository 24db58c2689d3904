package lv.returnregister.workflow.explore;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.workflow.explore.Marking.Place;
import lv.returnregister.workflow.explore.Marking.Scope;
import lv.returnregister.workflow.explore.Unexplorable.Reason;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Says what can happen next in a marking. Kept: the tokens of every process and sub-process, the routing values that a
 * condition may still ask for, timers that ring once. Widened, so that nothing real is missed: a routing value may become
 * any word the conditions tell apart, a message may come at any moment and to each receiver apart, a timer may ring at any
 * moment. Narrowed: an activity has at most one token at a time; where a second one comes, the walk goes on once with the
 * older and once with the younger; and of the event sub-processes one runs at a time beside the road, with those inside it. What is left
 * out are only tokens that do not see each other: they share no routing value and wait for no word of one another, so
 * each of them beside the road shows everything it can do.
 */
public final class Walk {

    private final ModelMap models;

    public Walk(Collection<BpmnModelInstance> models) {
        this.models = new ModelMap(models);
    }

    /**
     * A walk through models that are not deployed.
     *
     * @param texts BPMN files, each read once by {@code ModelIntake} or shipped
     * @throws Unexplorable when one cannot be read
     */
    public static Walk of(Collection<String> texts) {
        return new Walk(texts.stream().map(Walk::read).toList());
    }

    private static BpmnModelInstance read(String text) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelException unreadable) {
            throw new Unexplorable(Reason.UNREADABLE, "", null);
        }
    }

    /** The processes that are begun by themselves. */
    public List<String> roots() {
        return models.roots();
    }

    /** Those of {@link #roots} in which a process can come to be done. */
    public List<String> rootsAbove(String process) {
        Set<String> above = models.above(process);
        return models.roots().stream().filter(above::contains).toList();
    }

    /** Every step the models ask for or do themselves. */
    public Collection<Move> steps() {
        return models.steps();
    }

    /** Everything that can be reached from the begin of a process. */
    public RoadMap explore(String process) {
        return explore(process, Integer.MAX_VALUE);
    }

    /**
     * Everything that can be reached from the begin of a process. What a caller would hand to it may be any word.
     *
     * @param limit how many markings are looked at
     * @throws Unexplorable when there are more, or when a model has what the walk does not know
     */
    public RoadMap explore(String process, int limit) {
        RoadMap.Builder map = new RoadMap.Builder();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Deque<Marking> open = new ArrayDeque<>();
        Process root = models.process(process);
        Choices beginning = new Choices();
        do {
            Marking marking = new Marking(new Scope(root, null, null));
            for (String name : models.handedIn(root)) {
                List<String> words = models.words(process, name);
                marking.root.own.put(name, words.get(beginning.pick(words.size())));
            }
            begin(marking.root, beginning);
            settle(marking, beginning);
            number(marking, numbers, open, map);
        } while (beginning.next());
        map.beginnings(numbers.size());
        for (int at = 0; !open.isEmpty(); at++) {
            if (numbers.size() > limit) {
                throw new Unexplorable(Reason.TOO_MUCH, process, null);
            }
            Marking marking = open.remove();
            for (Offer offer : offers(marking)) {
                Choices choices = new Choices();
                do {
                    Marking next = marking.copy();
                    happen(next, offer, choices);
                    settle(next, choices);
                    map.move(at, offer.move(), number(next, numbers, open, map));
                } while (choices.next());
            }
        }
        return map.build();
    }

    private int number(Marking marking, Map<String, Integer> numbers, Deque<Marking> open, RoadMap.Builder map) {
        marking.forget(models);
        String text = marking.text(models);
        Integer known = numbers.get(text);
        if (known == null) {
            known = numbers.size();
            numbers.put(text, known);
            open.add(marking);
            map.marking(text, marking.isOver());
        }
        return known;
    }

    /** Something that can happen: to a place of the n-th scope, or to the scope itself when the place is -1. */
    private record Offer(Move move, int scope, int place, FlowElement trigger) {}

    private List<Offer> offers(Marking marking) {
        List<Offer> offers = new ArrayList<>();
        List<Scope> scopes = marking.scopes();
        for (int s = 0; s < scopes.size(); s++) {
            Scope scope = scopes.get(s);
            String process = models.process(scope.element);
            for (int p = 0; p < scope.places.size(); p++) {
                Place place = scope.places.get(p);
                FlowNode node = place.node;
                if (node instanceof UserTask task) {
                    offers.add(new Offer(
                            new Move(Move.Kind.ANSWER, process, models.id(node), models.step(task)), s, p, node));
                } else if (node instanceof ServiceTask || node instanceof BusinessRuleTask) {
                    offers.add(new Offer(
                            new Move(Move.Kind.ENGINE, process, models.id(node), models.step(node)), s, p, node));
                } else if (node instanceof IntermediateCatchEvent event) {
                    offers.add(offer(models.kindOf(event), process, s, p, event));
                } else if (node instanceof EventBasedGateway) {
                    for (SequenceFlow flow : models.outgoing(node)) {
                        if (!(models.target(flow) instanceof IntermediateCatchEvent event)) {
                            throw unknown(Reason.NO_EVENT, node);
                        }
                        offers.add(offer(models.kindOf(event), process, s, p, event));
                    }
                }
                for (BoundaryEvent boundary : models.boundariesOf(node)) {
                    if (!place.spent.contains(models.id(boundary))) {
                        offers.add(offer(models.kindOf(boundary), process, s, p, boundary));
                    }
                }
            }
            for (SubProcess sub : models.besides(scope.element)) {
                StartEvent start = models.start(sub);
                boolean mayBegin = start.isInterrupting() || isAlone(scope, scopes);
                if (!scope.interrupted && !scope.places.isEmpty() && mayBegin) {
                    offers.add(offer(models.kindOf(start), process, s, -1, start));
                }
            }
        }
        return offers;
    }

    /** Whether no event sub-process runs but those around this scope. */
    private static boolean isAlone(Scope scope, List<Scope> scopes) {
        Set<Scope> around = new HashSet<>();
        for (Scope at = scope; at != null; at = at.around) {
            around.add(at);
        }
        return scopes.stream()
                .filter(other -> other.element instanceof SubProcess sub && sub.triggeredByEvent())
                .allMatch(around::contains);
    }

    private Offer offer(Move.Kind kind, String process, int scope, int place, FlowNode event) {
        return new Offer(new Move(kind, process, models.id(event), ""), scope, place, event);
    }

    private void happen(Marking marking, Offer offer, Choices choices) {
        Scope scope = marking.scopes().get(offer.scope());
        if (offer.trigger() instanceof StartEvent start) {
            SubProcess sub = (SubProcess) start.getParentElement();
            if (start.isInterrupting()) {
                scope.places.clear();
                scope.interrupted = true;
            }
            Place place = new Place(sub);
            scope.places.add(place);
            Scope inner = new Scope(sub, scope, place);
            place.inner = inner;
            set(inner, start, choices);
            follow(inner, start, choices);
            return;
        }
        Place place = scope.places.get(offer.place());
        FlowNode trigger = (FlowNode) offer.trigger();
        if (trigger instanceof BoundaryEvent boundary && !boundary.cancelActivity()) {
            // A timer rings once; a message that comes again would only bring a second token to the same places.
            place.spent.add(models.id(boundary));
        } else {
            scope.places.remove(place);
        }
        set(scope, trigger, choices);
        follow(scope, trigger, choices);
    }

    private void begin(Scope scope, Choices choices) {
        StartEvent start = models.start(scope.element);
        set(scope, start, choices);
        follow(scope, start, choices);
    }

    private void set(Scope scope, FlowElement element, Choices choices) {
        for (String name : models.setsOf(element)) {
            List<String> words = models.words(models.process(scope.element), name);
            scope.values().put(name, words.get(choices.pick(words.size())));
        }
    }

    private void follow(Scope scope, FlowNode node, Choices choices) {
        if (node instanceof ExclusiveGateway gateway) {
            if (!choices.mayPass()) {
                throw unknown(Reason.ENDLESS, gateway);
            }
            enter(scope, chosen(scope, gateway), choices);
            return;
        }
        for (SequenceFlow flow : models.outgoing(node)) {
            if (models.condition(flow) != null) {
                throw unknown(Reason.NO_GATEWAY, flow);
            }
            enter(scope, flow, choices);
        }
    }

    private SequenceFlow chosen(Scope scope, ExclusiveGateway gateway) {
        if (models.outgoing(gateway).size() == 1) {
            return models.outgoing(gateway).getFirst();
        }
        for (SequenceFlow flow : models.outgoing(gateway)) {
            Condition condition = models.condition(flow);
            if (condition != null && holds(condition, flow, scope)) {
                return flow;
            }
        }
        SequenceFlow otherwise = gateway.getDefault();
        if (otherwise == null) {
            throw unknown(Reason.NO_WAY_OPEN, gateway);
        }
        return otherwise;
    }

    private static boolean holds(Condition condition, SequenceFlow flow, Scope scope) {
        try {
            return condition.holds(scope.values());
        } catch (IllegalStateException neverSet) {
            throw unknown(Reason.NEVER_SET, flow);
        }
    }

    private static Unexplorable unknown(Reason reason, FlowElement element) {
        return new Unexplorable(reason, ModelMap.processOf(element), element.getId());
    }

    private void enter(Scope scope, SequenceFlow flow, Choices choices) {
        FlowNode node = models.target(flow);
        switch (node) {
            case ExclusiveGateway gateway -> follow(scope, gateway, choices);
            case ParallelGateway gateway -> join(scope, gateway, flow, choices);
            case EndEvent end -> {
                if (end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance)) {
                    scope.places.clear();
                } else if (!end.getEventDefinitions().isEmpty()) {
                    throw unknown(Reason.UNKNOWN_EVENT, end);
                }
            }
            case UserTask task -> put(scope, new Place(task), choices);
            case ServiceTask task -> put(scope, new Place(task), choices);
            case BusinessRuleTask task -> put(scope, new Place(task), choices);
            case EventBasedGateway gateway -> put(scope, new Place(gateway), choices);
            case IntermediateCatchEvent event -> put(scope, new Place(event), choices);
            case CallActivity call -> call(scope, call, choices);
            case SubProcess sub -> {
                Place place = new Place(sub);
                if (put(scope, place, choices)) {
                    Scope inner = new Scope(sub, scope, place);
                    place.inner = inner;
                    begin(inner, choices);
                }
            }
            default -> throw unknown(Reason.UNKNOWN_ELEMENT, node);
        }
    }

    private void join(Scope scope, ParallelGateway gateway, SequenceFlow flow, Choices choices) {
        if (!choices.mayPass()) {
            throw unknown(Reason.ENDLESS, gateway);
        }
        if (gateway.getIncoming().size() == 1) {
            follow(scope, gateway, choices);
            return;
        }
        Place waiting = scope.places.stream()
                .filter(place -> place.node.equals(gateway))
                .findFirst()
                .orElse(null);
        if (waiting == null) {
            waiting = new Place(gateway);
            scope.places.add(waiting);
        }
        waiting.spent.add(flow.getId());
        if (waiting.spent.size() == gateway.getIncoming().size()) {
            scope.places.remove(waiting);
            follow(scope, gateway, choices);
        }
    }

    private void call(Scope scope, CallActivity call, Choices choices) {
        if (!choices.mayPass()) {
            throw unknown(Reason.ENDLESS, call);
        }
        Place place = new Place(call);
        if (!put(scope, place, choices)) {
            return;
        }
        Scope inner = new Scope(models.called(call), scope, place);
        place.inner = inner;
        models.handed(call).forEach(in -> {
            String value = scope.values().get(in.source());
            if (value != null) {
                inner.own.put(in.target(), value);
            }
        });
        begin(inner, choices);
    }

    /** Puts a token down; false when another one stays in its stead. */
    private static boolean put(Scope scope, Place place, Choices choices) {
        Place older = scope.places.stream()
                .filter(other -> other.node.equals(place.node))
                .findFirst()
                .orElse(null);
        boolean same = older != null
                && older.isPlain()
                && !(place.node instanceof CallActivity)
                && !(place.node instanceof SubProcess);
        if (older != null && (same || choices.pick(2) == 0)) {
            return false;
        }
        scope.places.remove(older);
        scope.places.add(place);
        return true;
    }

    /** Ends every process and sub-process in which no token is left, the inner first. */
    private void settle(Marking marking, Choices choices) {
        while (true) {
            List<Scope> scopes = marking.scopes();
            Scope empty = null;
            for (Scope scope : scopes) {
                if (scope.places.isEmpty()) {
                    empty = scope;
                }
            }
            if (empty == null || empty.around == null || empty.at == null) {
                return;
            }
            end(empty, empty.around, empty.at, choices);
        }
    }

    private void end(Scope scope, Scope around, Place at, Choices choices) {
        around.places.remove(at);
        ModelElementInstance element = scope.element;
        if (element instanceof SubProcess sub && sub.triggeredByEvent()) {
            return;
        }
        if (at.node instanceof CallActivity call) {
            models.handedBack(call).forEach(out -> {
                String value = scope.own.get(out.source());
                if (value != null) {
                    around.values().put(out.target(), value);
                }
            });
        }
        follow(around, at.node, choices);
    }
}
