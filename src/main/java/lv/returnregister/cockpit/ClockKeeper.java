package lv.returnregister.cockpit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineMetLate;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.deadline.DeadlineStarted;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.WritesBeforeCommit;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.CaseRerouted;
import lv.returnregister.workflow.CaseRouting;
import lv.returnregister.workflow.TaskAssigned;
import lv.returnregister.workflow.TaskEnded;
import lv.returnregister.workflow.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps the rows of the deadline board in step with the clocks, with whose case it is, and with who has the tasks that meet
 * them, in the same transactions. What a transaction changes is written once, with everything else it writes.
 */
@Component
class ClockKeeper {

    /** Told to open boards; the key is the case. */
    static final String TOPIC = "clock";

    private static final String INSERT = """
            insert into cockpit_clock
                (clock_id, case_id, rule, whose, authority, unit, shared_with, statutory, duty, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clock_id) do update set ends_at = excluded.ends_at""";

    private static final String MOVE = """
            update cockpit_clock set authority = ?, unit = ?, shared_with = ?
            where case_id = ? and whose = ? and (authority, unit, shared_with) is distinct from (?, ?, ?)""";

    private final WritesBeforeCommit writes;
    private final SingletonSupplier<CaseRouting> routing;
    private final Changes changes;
    private final Clock clock;
    private final PerTransaction<Map<CaseId, Clocks>> ofCases = new PerTransaction<>(HashMap::new);

    ClockKeeper(WritesBeforeCommit writes, ObjectProvider<CaseRouting> routing, Changes changes, Clock clock) {
        this.writes = writes;
        this.routing = SingletonSupplier.of(routing::getObject);
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    void started(DeadlineStarted fact) {
        clocks(fact.caseId()).stand(fact.deadline());
    }

    @EventListener
    void ended(DeadlineEnded fact) {
        DeadlineView deadline = fact.deadline();
        if (!isPassedUndone(deadline)) {
            clocks(fact.caseId()).remove(deadline.id());
        } else {
            // The row stays: its end alone says that it has passed. Open boards hear of it.
            changes.publish(TOPIC, fact.caseId().toString());
        }
    }

    @EventListener
    void metLate(DeadlineMetLate fact) {
        clocks(fact.caseId()).remove(fact.deadline().id());
    }

    @EventListener
    void redated(DeadlineRedated fact) {
        Clocks clocks = clocks(fact.caseId());
        clocks.remove(fact.before().id());
        if (fact.after().state() == DeadlineState.RUNNING || isPassedUndone(fact.after())) {
            clocks.stand(fact.after());
        }
    }

    /** Whoever had the task before: the new one has to be given to somebody. */
    @EventListener
    void opened(TaskOpened task) {
        clocks(task.caseId()).given(task.deadlineRule(), null);
    }

    @EventListener
    void assigned(TaskAssigned task) {
        clocks(task.caseId()).given(task.deadlineRule(), task.assignee() == null ? null : clock.instant());
    }

    @EventListener
    void ended(TaskEnded task) {
        clocks(task.caseId()).given(task.deadlineRule(), null);
    }

    /** The clocks of a case go with it to another authority or unit. */
    @EventListener
    void rerouted(CaseRerouted fact) {
        clocks(fact.caseId()).move();
    }

    /** Whether somebody is late with it. */
    static boolean isPassedUndone(DeadlineView deadline) {
        return deadline.state() == DeadlineState.MISSED
                && deadline.metAt() == null
                && deadline.rule().isDuty();
    }

    private Clocks clocks(CaseId caseId) {
        return ofCases.get().computeIfAbsent(caseId, Clocks::new);
    }

    /**
     * Whose a clock is.
     *
     * @param sharedWith the other authority with a part in the case, absent when there is none
     */
    record Owner(Authority authority, String unit, @Nullable Authority sharedWith) {

        @Nullable
        String shared() {
            return sharedWith == null ? null : sharedWith.name();
        }
    }

    /** Whose a clock of the case is now, by the part its rule names. */
    Owner owner(CaseId caseId, String whose) {
        CaseRouting parts = routing.obtain();
        Authority authority = parts.authority(caseId, whose);
        Authority other = List.of("deciding", "finding").stream()
                .map(part -> parts.authority(caseId, part))
                .filter(part -> part != authority)
                .findFirst()
                .orElse(null);
        return new Owner(authority, parts.unit(caseId, authority), other);
    }

    /** What a transaction changes of the clocks of one case. */
    private final class Clocks {

        private final CaseId caseId;
        private final Map<UUID, DeadlineView> standing = new LinkedHashMap<>();
        private final Set<UUID> gone = new LinkedHashSet<>();
        private final Map<String, @Nullable Instant> given = new LinkedHashMap<>();
        private boolean moved;
        private boolean toBeWritten;

        Clocks(CaseId caseId) {
            this.caseId = caseId;
        }

        void stand(DeadlineView deadline) {
            gone.remove(deadline.id());
            standing.put(deadline.id(), deadline);
            changed();
        }

        void remove(UUID clockId) {
            standing.remove(clockId);
            gone.add(clockId);
            changed();
        }

        void given(String rules, @Nullable Instant at) {
            Arrays.stream(rules.split(","))
                    .map(String::trim)
                    .filter(rule -> !rule.equals("none"))
                    .forEach(rule -> given.put(rule, at));
            changed();
        }

        void move() {
            moved = true;
            changed();
        }

        private void changed() {
            if (!toBeWritten) {
                toBeWritten = true;
                changes.publish(TOPIC, caseId.toString());
                writes.prepare(this::write);
            }
        }

        private void write() {
            toBeWritten = false;
            gone.forEach(id -> writes.add("delete from cockpit_clock where clock_id = ?", id));
            standing.values().forEach(this::insert);
            if (moved) {
                moveAll();
            }
            given.forEach(this::give);
            gone.clear();
            standing.clear();
            given.clear();
            moved = false;
        }

        private void insert(DeadlineView deadline) {
            String whose = deadline.rule().responsible();
            Owner owner = owner(caseId, whose);
            writes.add(
                    INSERT,
                    deadline.id(),
                    caseId.value(),
                    deadline.ruleId(),
                    whose,
                    owner.authority().name(),
                    owner.unit(),
                    owner.shared(),
                    deadline.statutory(),
                    deadline.rule().isDuty(),
                    Timestamp.from(deadline.endsAt()));
        }

        private void moveAll() {
            for (String whose : List.of("finding", "deciding", "VRS", "PMLP")) {
                Owner owner = owner(caseId, whose);
                String authority = owner.authority().name();
                writes.add(
                        MOVE,
                        authority,
                        owner.unit(),
                        owner.shared(),
                        caseId.value(),
                        whose,
                        authority,
                        owner.unit(),
                        owner.shared());
            }
        }

        private void give(String rule, @Nullable Instant at) {
            Timestamp then = at == null ? null : Timestamp.from(at);
            writes.add("""
                    update cockpit_clock set given_at = ?
                    where case_id = ? and rule = ? and given_at is distinct from ?""", then, caseId.value(), rule, then);
        }
    }
}
