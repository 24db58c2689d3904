package lv.returnregister.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.access.AbsenceView;
import lv.returnregister.access.Absences;
import lv.returnregister.access.AwayToday;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.shared.Violation;
import lv.returnregister.shared.WritesBeforeCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of who is away are with their substitute, and come back. When an absence begins, the open tasks of the officer
 * go, once, to whoever acts for them that day; what they take themselves while away stays with them. When it ends, what is
 * still open and still where the absence put it comes back; what somebody finished stays finished, what a supervisor gave
 * on or the substitute gave back to the unit stays so. It may run as often as one likes: what was done is not done again,
 * and what could not be done is tried again by the next run.
 */
@Service
public class Substitutions {

    /** Reasons that leave a task where it is for good. */
    private static final Set<String> SETTLED = Set.of("task-already-completed", "task-taken", "task-given-back");

    private final Absences absences;
    private final Officers officers;
    private final OpenWork work;
    private final TaskHandOver handOver;
    private final JdbcClient jdbc;
    private final WritesBeforeCommit writes;
    private final Clock clock;

    Substitutions(
            Absences absences,
            Officers officers,
            OpenWork work,
            TaskHandOver handOver,
            JdbcClient jdbc,
            WritesBeforeCommit writes,
            Clock clock) {
        this.absences = absences;
        this.officers = officers;
        this.work = work;
        this.handOver = handOver;
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    /** An absence whose tasks go to the substitute, and whether all have gone. */
    private record Running(UUID absence, boolean given) {}

    /** A task that went from its owner to a holder because the owner is away. */
    private record Lent(UUID absence, String taskId, String owner, String holder) {}

    /** Brings back what has ended, then gives away what has begun. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void follow() {
        AwayToday away = absences.away();
        Set<UUID> lasting = away.absences().stream().map(AbsenceView::id).collect(Collectors.toSet());
        List<Running> running = jdbc.sql("select absence_id, given from inbox_absence order by begun_at")
                .query((row, number) -> new Running(row.getObject("absence_id", UUID.class), row.getBoolean("given")))
                .list();
        running.stream().filter(one -> !lasting.contains(one.absence())).forEach(this::end);
        Set<UUID> begun =
                running.stream().filter(Running::given).map(Running::absence).collect(Collectors.toSet());
        away.absences().stream()
                .filter(absence -> !begun.contains(absence.id()))
                .forEach(absence -> begin(absence, away));
    }

    private void begin(AbsenceView absence, AwayToday away) {
        jdbc.sql("""
                insert into inbox_absence (absence_id, officer, begun_at, given) values (:absence, :officer, :now, false)
                on conflict do nothing""")
                .param("absence", absence.id())
                .param("officer", absence.officer())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        String holder = away.actingFor(absence.officer());
        Optional<Officer> taker = officers.findActive(holder);
        TaskHandOver.Act act = TaskHandOver.Act.begun(TaskHandedOver.Cause.ABSENCE);
        boolean whole = true;
        for (OpenWork.Task task : work.of(absence.officer())) {
            if (taker.filter(task::isFor).isPresent()) {
                whole &= settled(handOver.give(
                        task, absence.officer(), holder, act, () -> lend(absence, task.taskId(), holder)));
            }
        }
        if (whole) {
            jdbc.sql("update inbox_absence set given = true where absence_id = :absence")
                    .param("absence", absence.id())
                    .update();
        }
    }

    private void end(Running running) {
        List<Lent> all = lent("absence_id = ? order by given_at, task_id", running.absence());
        Map<String, OpenWork.Task> open =
                work.find(all.stream().map(Lent::taskId).toList());
        TaskHandOver.Act act = TaskHandOver.Act.begun(TaskHandedOver.Cause.RETURN);
        boolean whole = true;
        for (Lent one : all) {
            OpenWork.Task task = open.get(one.taskId());
            if (task != null) {
                List<Lent> onwards = onwards(one);
                String holder =
                        onwards.isEmpty() ? one.holder() : onwards.getLast().holder();
                if (holder.equals(task.owner()) && mayHaveBack(one, task)) {
                    whole &=
                            settled(handOver.give(task, holder, one.owner(), act, () -> onwards.forEach(this::forget)));
                }
            }
        }
        if (whole) {
            jdbc.sql("delete from inbox_substitution where absence_id = ?")
                    .param(running.absence())
                    .update();
            jdbc.sql("delete from inbox_absence where absence_id = ?")
                    .param(running.absence())
                    .update();
        }
    }

    private boolean mayHaveBack(Lent lent, OpenWork.Task task) {
        return officers.findActive(lent.owner()).filter(task::isFor).isPresent();
    }

    /** Whether the task needs no further try: it was given, or it is done or somebody else's by now. */
    private static boolean settled(Optional<Violation> refused) {
        return refused.map(Violation::code).map(SETTLED::contains).orElse(true);
    }

    /** Where the task went from its holder, who was away later, and from there, in that order. */
    private List<Lent> onwards(Lent lent) {
        List<Lent> left = lent("task_id = ? and absence_id <> ? order by given_at", lent.taskId(), lent.absence());
        List<Lent> way = new ArrayList<>();
        String holder = lent.holder();
        for (Lent next : left) {
            if (next.owner().equals(holder)) {
                way.add(next);
                holder = next.holder();
            }
        }
        return way;
    }

    private List<Lent> lent(String which, Object... values) {
        return jdbc.sql("select * from inbox_substitution where " + which)
                .params(values)
                .query((row, number) -> new Lent(
                        row.getObject("absence_id", UUID.class),
                        row.getString("task_id"),
                        row.getString("owner"),
                        row.getString("holder")))
                .list();
    }

    private void lend(AbsenceView absence, String taskId, String holder) {
        writes.add("""
                insert into inbox_substitution (absence_id, task_id, owner, holder, given_at) values (?, ?, ?, ?, ?)""", absence.id(), taskId, absence.officer(), holder, Timestamp.from(clock.instant()));
    }

    private void forget(Lent lent) {
        writes.add(
                "delete from inbox_substitution where absence_id = ? and task_id = ?", lent.absence(), lent.taskId());
    }
}
