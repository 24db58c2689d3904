package lv.returnregister.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.access.AbsenceView;
import lv.returnregister.access.Absences;
import lv.returnregister.access.AwayToday;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much each officer of a supervisor's authority has to do and how soon, and how much of each unit nobody has taken.
 * Every number is the length of the list {@link Inbox#held} gives for the same owner.
 */
@Service
@Transactional(readOnly = true)
public class Workload {

    /** What is due within this time is due soon. */
    public static final Duration SOON = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Absences absences;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    Workload(JdbcClient jdbc, Officers officers, Absences absences, CurrentOfficer currentOfficer, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.absences = absences;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * Open tasks by due date.
     *
     * @param overdue the due date has passed
     * @param soon due within {@link #SOON}
     * @param later due after that
     * @param undated without a due date
     */
    public record Count(int overdue, int soon, int later, int undated) {

        static final Count NONE = new Count(0, 0, 0, 0);

        public int all() {
            return overdue + soon + later + undated;
        }

        /** Both together. */
        public Count plus(Count other) {
            return new Count(overdue + other.overdue, soon + other.soon, later + other.later, undated + other.undated);
        }
    }

    /**
     * What one officer has, or what of a unit nobody has taken.
     *
     * @param officer sign-in name, absent for what nobody has taken
     * @param name display name of the officer, or empty
     * @param unit the officer's unit, or the unit of the tasks
     * @param absence the officer's absence today, if any
     */
    public record Load(
            @Nullable String officer,
            String name,
            String unit,
            Count count,
            @Nullable AbsenceView absence) {}

    /**
     * The officers of the supervisor's authority, the most overdue and then the busiest first, after what nobody has taken.
     *
     * @param unit code of the unit to look at; absent for the whole authority
     */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public List<Load> loads(@Nullable String unit) {
        Officer supervisor = currentOfficer.get();
        AwayToday away = absences.away();
        Map<String, Count> taken = new LinkedHashMap<>();
        List<Load> untaken = new ArrayList<>();
        counted(supervisor.authority().name(), unit).forEach(load -> {
            if (load.officer() == null) {
                untaken.add(load);
            } else {
                taken.merge(load.officer(), load.count(), Count::plus);
            }
        });
        List<Load> loads = new ArrayList<>();
        // Who may have no tasks stands in the list only with what is still with them.
        officers.ofAuthority(supervisor.authority()).stream()
                .filter(officer -> officer.may("inbox.use"))
                .filter(officer -> unit == null || unit.equals(officer.unit()))
                .forEach(officer -> loads.add(load(officer, taken.remove(officer.signInName()), away)));
        taken.forEach((name, count) -> officers.find(name)
                .filter(officer -> unit == null || unit.equals(officer.unit()))
                .ifPresent(officer -> loads.add(load(officer, count, away))));
        loads.sort(Comparator.comparing((Load load) -> -load.count().overdue())
                .thenComparing(load -> -load.count().all())
                .thenComparing(Load::name)
                .thenComparing(load -> String.valueOf(load.officer())));
        loads.addAll(0, untaken);
        return List.copyOf(loads);
    }

    private static Load load(Officer officer, @Nullable Count count, AwayToday away) {
        return new Load(
                officer.signInName(),
                officer.displayName(),
                officer.unit(),
                count == null ? Count.NONE : count,
                away.of(officer.signInName()).orElse(null));
    }

    private List<Load> counted(String authority, @Nullable String unit) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select assignee, case when assignee is null then unit else '' end as of_unit,
                    count(*) filter (where due_at <= :now) as overdue,
                    count(*) filter (where due_at > :now and due_at <= :soon) as soon,
                    count(*) filter (where due_at > :soon and due_at < 'infinity') as later,
                    count(*) filter (where due_at = 'infinity') as undated
                from inbox_task where authority = :authority
                    and (assignee is not null or cast(:unit as text) is null or unit = :unit)
                group by 1, 2 order by 2, 1""")
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .param("authority", authority)
                .param("unit", unit)
                .query((row, number) -> new Load(
                        row.getString("assignee"),
                        "",
                        row.getString("of_unit"),
                        new Count(
                                row.getInt("overdue"), row.getInt("soon"), row.getInt("later"), row.getInt("undated")),
                        null))
                .list();
    }
}
