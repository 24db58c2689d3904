package lv.returnregister.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.WritesBeforeCommit;
import lv.returnregister.shell.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer is told about their tasks: given to them, taken from them, gone to a substitute, come back. What one act
 * did is told as one notice, however many tasks it moved. Notices hold no word about a foreigner.
 */
@Service
@Transactional
public class Notices {

    /** Topic of {@link Changes}; the key is the sign-in name of who is told. */
    public static final String TOPIC = "notice";

    /** How long a notice is kept. */
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final WritesBeforeCommit writes;
    private final Changes changes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    Notices(JdbcClient jdbc, WritesBeforeCommit writes, Changes changes, CurrentOfficer currentOfficer, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.changes = changes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** What became of the tasks, seen by who is told. */
    public enum Kind {
        /** A supervisor gave them to you. */
        GIVEN,
        /** A supervisor gave yours to somebody else. */
        TAKEN,
        /** You act for somebody who is away. */
        FOR_ABSENT,
        /** You are away: somebody acts for you. */
        TO_SUBSTITUTE,
        /** You are back, and so are your tasks. */
        RETURNED,
        /** The one you acted for is back. */
        HANDED_BACK
    }

    /**
     * What one act did to the tasks of an officer.
     *
     * @param act id of the act
     * @param other sign-in name of the other owner, absent when nobody had the tasks before or several had
     * @param several whether several others had them, or have them now
     * @param actedBy sign-in name of who did it
     * @param tasks how many
     * @param caseId case of the first of them
     * @param caseNumber its number
     * @param title what is to do in it
     * @param read whether it was read
     */
    public record Notice(
            UUID act,
            Kind kind,
            @Nullable String other,
            boolean several,
            String actedBy,
            int tasks,
            CaseId caseId,
            String caseNumber,
            LocalizedText title,
            Instant at,
            boolean read) {}

    /** How many notices the officer who asks has not read. */
    @PreAuthorize("hasAuthority('inbox.use')")
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("""
                select count(*) from (select distinct act, kind from inbox_notice
                where officer = :officer and read_at is null) unread""").param("officer", me()).query(Integer.class).single();
    }

    /** The latest notices of the officer who asks, the newest first. */
    @PreAuthorize("hasAuthority('inbox.use')")
    @Transactional(readOnly = true)
    public List<Notice> latest(int limit) {
        return jdbc.sql("""
                select act, kind, min(acted_by) as acted_by, count(*) as tasks, max(at) as at, min(other) as other,
                    count(distinct coalesce(other, '')) > 1 as several,
                    bool_and(read_at is not null) as read, (array_agg(case_id order by id))[1] as case_id,
                    (array_agg(case_number order by id))[1] as case_number,
                    (array_agg(title_lv order by id))[1] as title_lv, (array_agg(title_en order by id))[1] as title_en
                from inbox_notice where officer = :officer group by act, kind
                order by max(at) desc, act desc, kind limit :limit""")
                .param("officer", me())
                .param("limit", limit)
                .query(Notices::notice)
                .list();
    }

    /** The officer has read everything that was shown, up to the moment. */
    @PreAuthorize("hasAuthority('inbox.use')")
    public void readAll(Instant shownAt) {
        int marked = jdbc.sql("""
                update inbox_notice set read_at = :now where officer = :officer and read_at is null and at <= :shown""")
                .param("now", Timestamp.from(clock.instant()))
                .param("officer", me())
                .param("shown", Timestamp.from(shownAt))
                .update();
        if (marked > 0) {
            changes.publish(TOPIC, me());
        }
    }

    /** Removes what is older than anybody asks for. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public void forgetOld() {
        jdbc.sql("delete from inbox_notice where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Tells both owners of a task, except the one who does it. */
    void tell(OpenWork.Task task, @Nullable String from, String to, TaskHandOver.Act act) {
        switch (act.cause()) {
            case SUPERVISOR -> tell(task, from, Kind.TAKEN, to, Kind.GIVEN, act);
            case ABSENCE -> tell(task, from, Kind.TO_SUBSTITUTE, to, Kind.FOR_ABSENT, act);
            case RETURN -> tell(task, from, Kind.HANDED_BACK, to, Kind.RETURNED, act);
        }
    }

    private void tell(
            OpenWork.Task task, @Nullable String from, Kind before, String to, Kind after, TaskHandOver.Act act) {
        if (from != null) {
            write(task, from, before, to, act);
        }
        write(task, to, after, from, act);
    }

    private void write(OpenWork.Task task, String told, Kind kind, @Nullable String other, TaskHandOver.Act act) {
        if (told.equals(me())) {
            return;
        }
        writes.add(
                """
                insert into inbox_notice (id, officer, act, kind, other, acted_by, task_id, case_id, case_number,
                    title_lv, title_en, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                told,
                act.id(),
                kind.name(),
                other,
                me(),
                task.taskId(),
                task.caseId().value(),
                task.caseNumber(),
                task.title().lv(),
                task.title().en(),
                Timestamp.from(clock.instant()));
        changes.publish(TOPIC, told);
    }

    private String me() {
        return currentOfficer.get().signInName();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("act", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("several") ? null : row.getString("other"),
                row.getBoolean("several"),
                row.getString("acted_by"),
                row.getInt("tasks"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                new LocalizedText(row.getString("title_lv"), row.getString("title_en")),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("read"));
    }
}
