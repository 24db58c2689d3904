package lv.returnregister.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.WritesBeforeCommit;
import lv.returnregister.workflow.CaseRerouted;
import lv.returnregister.workflow.CaseRouting;
import lv.returnregister.workflow.ProcessFlow;
import lv.returnregister.workflow.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps the read models of the flow in the engine's own transactions: what a transaction makes come, change owner and go
 * is collected and written with its other writes in one trip, each kind of change by one statement however many there are.
 *
 * <p>A task is its own unit's, as in the inbox. Everything else is the unit's that decides the case, and goes with the
 * case when another unit takes it.
 */
@Component
class FlowKeeper implements ProcessFlow {

    private static final String DECIDING = "deciding";

    private final WritesBeforeCommit writes;
    private final SingletonSupplier<CaseRouting> routing;
    private final Clock clock;
    private final PerTransaction<Changes> changes = new PerTransaction<>(Changes::new);

    FlowKeeper(WritesBeforeCommit writes, ObjectProvider<CaseRouting> routing, Clock clock) {
        this.writes = writes;
        this.routing = SingletonSupplier.of(routing::getObject);
        this.clock = clock;
    }

    @Override
    public void started(Started instance) {
        changes.get().now().started.add(new Begun(instance, placeOf(CaseId.of(instance.businessKey()))));
    }

    @Override
    public void ended(String instanceId, Instant at, boolean cancelled) {
        changes.get().now().ended.put(instanceId, new End(at, cancelled));
    }

    @Override
    public void migrated(String instanceId, String process, String definitionId) {
        writes.add(
                "update cockpit_instance set process = ?, definition_id = ? where id = ?",
                process,
                definitionId,
                instanceId);
    }

    @Override
    public void came(Came token) {
        changes.get().now().came.add(token);
    }

    @Override
    public void owned(String tokenId, String taskId, @Nullable String owner, Instant at) {
        Changes now = changes.get().now();
        now.tasks.put(tokenId, taskId);
        now.owners.put(tokenId, new Owner(owner, at));
    }

    @Override
    public void went(String tokenId, Instant at, boolean cancelled) {
        changes.get().now().went.put(tokenId, new End(at, cancelled));
    }

    @Override
    public void migrated(String tokenId, String process, String definitionId, String activity) {
        writes.add(
                "update cockpit_token set process = ?, definition_id = ?, activity = ? where id = ?",
                process,
                definitionId,
                activity,
                tokenId);
    }

    @EventListener
    void opened(TaskOpened task) {
        changes.get().now().places.put(task.taskId(), new Place(task.authority().name(), task.unit()));
    }

    /** Another unit may decide the case from now on: what waits in it, tasks apart, is that unit's. */
    @EventListener
    void rerouted(CaseRerouted fact) {
        changes.get().now().moved.put(fact.caseId(), placeOf(fact.caseId()));
    }

    private Place placeOf(CaseId caseId) {
        Authority authority = routing.obtain().authority(caseId, DECIDING);
        return new Place(authority.name(), routing.obtain().unit(caseId, authority));
    }

    private record Begun(Started instance, Place place) {}

    private record Place(String authority, String unit) {}

    private record Owner(@Nullable String name, Instant at) {}

    private record End(Instant at, boolean cancelled) {}

    /** What a transaction changed and has not written yet. */
    private final class Changes {

        private final List<Begun> started = new ArrayList<>();
        private final List<Came> came = new ArrayList<>();
        private final Map<String, String> tasks = new HashMap<>();
        private final Map<String, Place> places = new HashMap<>();
        private final Map<String, Owner> owners = new LinkedHashMap<>();
        private final Map<CaseId, Place> moved = new LinkedHashMap<>();
        private final Map<String, End> went = new LinkedHashMap<>();
        private final Map<String, End> ended = new LinkedHashMap<>();
        private boolean toBeWritten;

        /** To be changed now and written at the end. */
        Changes now() {
            if (!toBeWritten) {
                toBeWritten = true;
                writes.prepare(this::write);
            }
            return this;
        }

        private void write() {
            toBeWritten = false;
            begin();
            come();
            move();
            own();
            go();
            end();
            started.clear();
            came.clear();
            tasks.clear();
            places.clear();
            owners.clear();
            moved.clear();
            went.clear();
            ended.clear();
        }

        private void begin() {
            if (started.isEmpty()) {
                return;
            }
            writes.add(
                    FlowSql.BEGIN,
                    column(started, begun -> begun.instance().id()),
                    column(started, begun -> begun.instance().process()),
                    column(started, begun -> begun.instance().definitionId()),
                    column(started, begun -> begun.instance().businessKey()),
                    column(started, begun -> begun.place().authority()),
                    column(started, begun -> begun.place().unit()),
                    column(started, begun -> begun.instance().at()));
        }

        /** What has gone already and was nobody's meanwhile never stood anywhere, unless its case moved. */
        private void come() {
            Map<Boolean, List<Came>> gone = came.stream().collect(Collectors.partitioningBy(this::hasPassed));
            List<Came> staying = gone.getOrDefault(false, List.of());
            if (!staying.isEmpty()) {
                writes.add(FlowSql.COME, columns(staying).toArray());
            }
            List<Came> passing = gone.getOrDefault(true, List.of());
            if (!passing.isEmpty()) {
                List<@Nullable Object> columns = columns(passing);
                columns.add(column(passing, token -> end(token).at()));
                columns.add(column(passing, token -> end(token).cancelled()));
                writes.add(FlowSql.PASS, columns.toArray());
                passing.forEach(token -> went.remove(token.id()));
            }
        }

        private boolean hasPassed(Came token) {
            return moved.isEmpty() && went.containsKey(token.id()) && !owners.containsKey(token.id());
        }

        private End end(Came token) {
            return Objects.requireNonNull(went.get(token.id()));
        }

        private List<@Nullable Object> columns(List<Came> tokens) {
            List<@Nullable Object> columns = new ArrayList<>();
            columns.add(column(tokens, Came::id));
            columns.add(column(tokens, Came::instanceId));
            columns.add(column(tokens, token -> tasks.get(token.id())));
            columns.add(column(tokens, Came::process));
            columns.add(column(tokens, Came::definitionId));
            columns.add(column(tokens, Came::activity));
            columns.add(column(tokens, token -> Kinds.of(token.type())));
            columns.add(column(tokens, token -> place(token) instanceof Place place ? place.authority() : null));
            columns.add(column(tokens, token -> place(token) instanceof Place place ? place.unit() : null));
            columns.add(column(tokens, Came::at));
            columns.add(column(tokens, Came::place));
            return columns;
        }

        private @Nullable Place place(Came token) {
            String task = tasks.get(token.id());
            return task == null ? null : places.get(task);
        }

        private void move() {
            moved.forEach((caseId, place) -> writes.add(
                    FlowSql.MOVE,
                    place.authority(),
                    place.unit(),
                    caseId.value(),
                    place.authority(),
                    place.unit(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).toString()));
        }

        private void own() {
            // A task nobody had and nobody has is told of when it opens.
            Set<String> fresh = new LinkedHashSet<>(came.stream().map(Came::id).toList());
            Map<String, Owner> changed = new LinkedHashMap<>(owners);
            changed.entrySet().removeIf(owner -> owner.getValue().name() == null && fresh.contains(owner.getKey()));
            if (!changed.isEmpty()) {
                writes.add(
                        FlowSql.OWN,
                        Spans.texts(changed.keySet()),
                        column(changed.values(), Owner::name),
                        column(changed.values(), Owner::at));
            }
        }

        private void go() {
            if (went.isEmpty()) {
                return;
            }
            writes.add(
                    FlowSql.GO,
                    Spans.texts(went.keySet()),
                    column(went.values(), End::at),
                    column(went.values(), End::cancelled));
        }

        private void end() {
            if (!ended.isEmpty()) {
                writes.add(
                        FlowSql.END,
                        Spans.texts(ended.keySet()),
                        column(ended.values(), End::at),
                        column(ended.values(), End::cancelled));
            }
        }

        private <T> @Nullable String[] column(Collection<T> rows, Function<? super T, @Nullable Object> value) {
            return rows.stream()
                    .map(value)
                    .map(found -> found == null ? null : found.toString())
                    .toArray(String[]::new);
        }
    }
}
