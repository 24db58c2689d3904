package lv.returnregister.workflow.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Where the tokens of a case stand and what its routing values say. */
final class Marking {

    final Scope root;

    Marking(Scope root) {
        this.root = root;
    }

    /** A running process or sub-process. */
    static final class Scope {

        final ModelElementInstance element;
        final @Nullable Scope around;
        final @Nullable Place at;
        final Map<String, String> own = new TreeMap<>();
        final List<Place> places = new ArrayList<>();
        /** An interrupting event sub-process took over: no further one begins. */
        boolean interrupted;

        Scope(ModelElementInstance element, @Nullable Scope around, @Nullable Place at) {
            this.element = element;
            this.around = around;
            this.at = at;
        }

        /** The routing values: those of the process, which its sub-processes share. */
        Map<String, String> values() {
            return element instanceof Process || around == null ? own : around.values();
        }
    }

    /** A token at a node; {@code spent} holds what can happen only once, or the flows a join has seen. */
    static final class Place {

        final FlowNode node;
        final TreeSet<String> spent = new TreeSet<>();

        @Nullable
        Scope inner;

        Place(FlowNode node) {
            this.node = node;
        }

        boolean isPlain() {
            return inner == null && spent.isEmpty();
        }
    }

    Marking copy() {
        return new Marking(copy(root, null, null));
    }

    private static Scope copy(Scope scope, @Nullable Scope around, @Nullable Place at) {
        Scope copy = new Scope(scope.element, around, at);
        copy.own.putAll(scope.own);
        copy.interrupted = scope.interrupted;
        for (Place place : scope.places) {
            Place twin = new Place(place.node);
            twin.spent.addAll(place.spent);
            Scope inner = place.inner;
            if (inner != null) {
                twin.inner = copy(inner, copy, twin);
            }
            copy.places.add(twin);
        }
        return copy;
    }

    boolean isOver() {
        return root.places.isEmpty();
    }

    /** Every scope that runs, the outer before the inner. */
    List<Scope> scopes() {
        List<Scope> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Scope scope, List<Scope> found) {
        found.add(scope);
        scope.places.forEach(place -> {
            Scope inner = place.inner;
            if (inner != null) {
                collect(inner, found);
            }
        });
    }

    /** Forgets the values nobody can ask for any more. */
    void forget(ModelMap models) {
        for (Scope scope : scopes()) {
            if (scope.element instanceof Process) {
                TreeSet<String> needed = new TreeSet<>();
                needed(models, scope, needed);
                scope.own.keySet().retainAll(needed);
            }
        }
    }

    private static void needed(ModelMap models, Scope scope, TreeSet<String> needed) {
        for (Place place : scope.places) {
            needed.addAll(models.neededAt(place.node, place.inner != null));
            Scope inner = place.inner;
            if (inner != null && place.node instanceof SubProcess) {
                needed(models, inner, needed);
            }
            if (place.node instanceof CallActivity) {
                needed.addAll(models.neededAt(place.node, true));
            }
        }
    }

    /** The same text for the same marking. */
    String text(ModelMap models) {
        return write(models, root);
    }

    private static String write(ModelMap models, Scope scope) {
        List<String> places = new ArrayList<>();
        for (Place place : scope.places) {
            Scope inner = place.inner;
            places.add(models.id(place.node)
                    + (place.spent.isEmpty() ? "" : place.spent)
                    + (inner == null ? "" : "(" + write(models, inner) + ")"));
        }
        places.sort(null);
        return (scope.own.isEmpty() ? "" : scope.own) + (scope.interrupted ? "!" : "") + places;
    }
}
