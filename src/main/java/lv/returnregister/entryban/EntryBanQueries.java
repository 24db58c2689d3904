package lv.returnregister.entryban;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.casefile.KnownBans;
import lv.returnregister.person.PersonCriterion;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists entry bans for the screens. Persons are found through the person module's own condition, by folded keys. */
@Service
@Transactional
public class EntryBanQueries implements KnownBans {

    /** Counts stop here; a screen says "1000+" then. */
    public static final int COUNTED_TO = 1000;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    public EntryBanQueries(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One ban as the list shows it.
     *
     * @param ground case of a ban (list CL-BNC), word or code
     * @param months its length in months, absent when indefinite or in days
     * @param days its length in days, absent when indefinite or in months
     * @param territory list CL-TER, word or code
     * @param decisionNo number of the decision, empty while there is none
     * @param validFrom first day, absent while it waits for the departure
     * @param validUntil last day, absent when indefinite or not yet begun
     */
    public record Row(
            UUID id,
            CaseId caseId,
            PersonId personId,
            BanStatus status,
            String ground,
            @Nullable Integer months,
            @Nullable Integer days,
            boolean indefinite,
            String territory,
            Authority authority,
            String decisionNo,
            LocalDate decisionDate,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Instant recordedAt) {}

    /**
     * Which bans are wanted.
     *
     * @param text number of a decision or case; or names in any order and spelling, birth date, document number; blank
     *     for all
     */
    public record Filter(
            String text,
            @Nullable BanStatus status,
            @Nullable String territory,
            @Nullable Authority authority) {

        public static Filter all() {
            return new Filter("", null, null, null);
        }

        public Filter withText(String newText) {
            return new Filter(newText, status, territory, authority);
        }

        public Filter withStatus(@Nullable BanStatus newStatus) {
            return new Filter(text, newStatus, territory, authority);
        }

        public Filter withTerritory(@Nullable String newTerritory) {
            return new Filter(text, status, newTerritory, authority);
        }

        public Filter withAuthority(@Nullable Authority newAuthority) {
            return new Filter(text, status, territory, newAuthority);
        }
    }

    /** Where the next page begins: the last row shown. */
    public record Cursor(Instant recordedAt, UUID id) {}

    /** A page, the ban recorded last first; {@code next} is absent on the last page. */
    public record Page(List<Row> rows, @Nullable Cursor next) {}

    /** The page after the cursor, or the first one; a search is recorded. */
    @PreAuthorize("hasAuthority('entry-ban.read')")
    public Page page(Filter filter, @Nullable Cursor after, int size) {
        if (!filter.text().isBlank() && after == null) {
            audit.act(
                    "entry-ban-searched",
                    "entry-ban",
                    Map.of("text", filter.text().strip()));
        }
        Question question = question(filter);
        if (after != null) {
            // A row value, so that PostgreSQL seeks in the index instead of filtering.
            question.and("(recorded_at, id) < (:afterTime, :afterId)");
            question.values.put("afterTime", Timestamp.from(after.recordedAt()));
            question.values.put("afterId", after.id());
        }
        List<Row> rows = jdbc.sql("select * from entryban_ban where " + question.where()
                        + " order by recorded_at desc, id desc limit :size")
                .params(question.values)
                .param("size", size + 1)
                .query(EntryBanQueries::row)
                .list();
        if (rows.size() <= size) {
            return new Page(rows, null);
        }
        Row last = rows.get(size - 1);
        return new Page(List.copyOf(rows.subList(0, size)), new Cursor(last.recordedAt(), last.id()));
    }

    /** How many bans the filter finds, counted up to {@link #COUNTED_TO}. */
    @PreAuthorize("hasAuthority('entry-ban.read')")
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        Question question = question(filter);
        return jdbc.sql("select count(*) from (select 1 from entryban_ban where " + question.where()
                        + " limit :most) counted")
                .params(question.values)
                .param("most", COUNTED_TO)
                .query(Integer.class)
                .single();
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<KnownBan> inForce(Collection<PersonId> persons) {
        return ofPersonsInForce(persons).stream()
                .map(row -> new KnownBan(
                        row.id(),
                        row.personId(),
                        row.caseId(),
                        row.ground(),
                        row.validFrom(),
                        row.validUntil(),
                        row.territory()))
                .toList();
    }

    /**
     * The bans in force today. A ban is in force from the moment it is entered as such, although its period begins with
     * the day after the departure: who is asked about on the evening of the departure is already banned. A last day that
     * has passed ends it even where the engine has not yet come round to it.
     */
    List<Row> ofPersonsInForce(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from entryban_ban
                        where person_id in (:persons) and status = 'IN_FORCE'
                            and (valid_until is null or valid_until >= :today)
                        order by recorded_at desc, id desc""")
                        .param(
                                "persons",
                                persons.stream().map(PersonId::value).distinct().toList())
                        .param("today", Date.valueOf(LegalTime.day(clock.instant())))
                        .query(EntryBanQueries::row)
                        .list();
    }

    /** Every ban of these persons, of whatever status. */
    List<Row> ofPersons(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from entryban_ban where person_id in (:persons) order by recorded_at desc, id desc")
                        .param(
                                "persons",
                                persons.stream().map(PersonId::value).distinct().toList())
                        .query(EntryBanQueries::row)
                        .list();
    }

    private static Question question(Filter filter) {
        Question question = new Question();
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            PersonCriterion person = PersonCriterion.of(text);
            boolean number = text.chars().anyMatch(Character::isDigit) && !text.contains(" ");
            question.and(
                    number
                            ? "(upper(decision_no) like :number or " + person.on("person_id") + ")"
                            : person.on("person_id"));
            if (number) {
                question.values.put("number", literally(text.toUpperCase(Locale.ROOT)) + "%");
            }
            question.values.putAll(person.values());
        }
        BanStatus status = filter.status();
        if (status != null) {
            question.and("status = :status");
            question.values.put("status", status.name());
        }
        String territory = filter.territory();
        if (territory != null) {
            question.and("territory = :territory");
            question.values.put("territory", territory);
        }
        Authority authority = filter.authority();
        if (authority != null) {
            question.and("authority = :authority");
            question.values.put("authority", authority.name());
        }
        return question;
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                BanStatus.valueOf(row.getString("status")),
                row.getString("ground"),
                row.getObject("months", Integer.class),
                row.getObject("days", Integer.class),
                row.getBoolean("indefinite"),
                row.getString("territory"),
                Authority.valueOf(row.getString("authority")),
                row.getString("decision_no"),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** Conditions and their values; only constant text ever enters the SQL. */
    private static final class Question {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> values = new HashMap<>();

        void and(String condition) {
            conditions.add(condition);
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
