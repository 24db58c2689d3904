package lv.returnregister.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lv.returnregister.access.Authority;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.person.PersonCriterion;
import lv.returnregister.safeguard.Overrides;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts cases for the screens. */
@Service
@Transactional
public class CaseQueries {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,8}-\\d.*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");

    private final JdbcClient jdbc;
    private final Custody custody;
    private final Overrides overrides;
    private final AuditLog audit;

    public CaseQueries(JdbcClient jdbc, Custody custody, Overrides overrides, AuditLog audit) {
        this.jdbc = jdbc;
        this.custody = custody;
        this.overrides = overrides;
        this.audit = audit;
    }

    /** Whether the procedure goes on. */
    public enum State {
        OPEN,
        CLOSED,
        ANY
    }

    /**
     * Which cases are wanted.
     *
     * @param text case number or its last digits; or names, birth date and document number of the person; blank for all
     * @param authority only cases this authority found or decides
     * @param unit only cases this unit found or decides
     * @param detained only cases whose foreigner is held now
     * @param overridden only cases in which a safeguard was overridden
     */
    public record Filter(
            String text,
            State state,
            @Nullable Stage stage,
            @Nullable Authority authority,
            @Nullable String unit,
            boolean detained,
            boolean overridden) {

        public static Filter all() {
            return new Filter("", State.ANY, null, null, null, false, false);
        }

        public Filter withText(String newText) {
            return new Filter(newText, state, stage, authority, unit, detained, overridden);
        }

        public Filter withState(State newState) {
            return new Filter(text, newState, stage, authority, unit, detained, overridden);
        }

        public Filter withStage(@Nullable Stage newStage) {
            return new Filter(text, state, newStage, authority, unit, detained, overridden);
        }

        public Filter withAuthority(@Nullable Authority newAuthority) {
            return new Filter(text, state, stage, newAuthority, unit, detained, overridden);
        }

        public Filter withUnit(@Nullable String newUnit) {
            return new Filter(text, state, stage, authority, newUnit, detained, overridden);
        }

        public Filter onlyDetained(boolean only) {
            return new Filter(text, state, stage, authority, unit, only, overridden);
        }

        public Filter onlyOverridden(boolean only) {
            return new Filter(text, state, stage, authority, unit, detained, only);
        }
    }

    /** Where the next page begins: the last row shown. */
    public record Cursor(Instant openedAt, CaseId id) {}

    /**
     * A page, the case opened last first.
     *
     * @param overridden those of its cases in which a safeguard was overridden
     * @param next absent on the last page
     */
    public record Page(
            List<CaseView> rows,
            Set<CaseId> overridden,
            @Nullable Cursor next) {}

    /** The page after the cursor, or the first one; a search is recorded. */
    @PreAuthorize("hasAuthority('case.read')")
    public Page page(Filter filter, @Nullable Cursor after, int size) {
        if (!filter.text().isBlank() && after == null) {
            audit.act("case-searched", "case", Map.of("text", filter.text().strip()));
        }
        Question question = question(filter);
        if (after != null) {
            // A row value, so that PostgreSQL seeks in the index instead of filtering.
            question.and("(opened_at, id) < (:afterTime, :afterId)");
            question.values.put("afterTime", Timestamp.from(after.openedAt()));
            question.values.put("afterId", after.id().value());
        }
        List<CaseView> rows = jdbc.sql("select * from casefile_case where " + question.where()
                        + " order by opened_at desc, id desc limit :size")
                .params(question.values)
                .param("size", size + 1)
                .query(CaseQueries::view)
                .list();
        if (rows.size() <= size) {
            return page(rows, null);
        }
        CaseView last = rows.get(size - 1);
        return page(List.copyOf(rows.subList(0, size)), new Cursor(last.openedAt(), last.id()));
    }

    private Page page(List<CaseView> rows, @Nullable Cursor next) {
        return new Page(rows, overrides.among(rows.stream().map(CaseView::id).toList()), next);
    }

    /** How many cases the filter finds. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        Question question = question(filter);
        return jdbc.sql("select count(*) from casefile_case where " + question.where())
                .params(question.values)
                .query(Integer.class)
                .single();
    }

    /** The cases of these ids; for lists of things that belong to a case. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<CaseId, CaseView> of(Collection<CaseId> ids) {
        Map<CaseId, CaseView> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from casefile_case where id in (:ids)")
                    .param("ids", ids.stream().map(CaseId::value).distinct().toList())
                    .query(CaseQueries::view)
                    .list()
                    .forEach(view -> found.put(view.id(), view));
        }
        return found;
    }

    /** All cases of these persons, newest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<CaseView> ofPersons(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : jdbc.sql("select * from casefile_case where person_id in (:ids) order by opened_at desc, id desc")
                        .param(
                                "ids",
                                persons.stream().map(PersonId::value).distinct().toList())
                        .query(CaseQueries::view)
                        .list();
    }

    private Question question(Filter filter) {
        Question question = new Question();
        String text = filter.text().strip();
        String upper = text.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(upper).matches()) {
            question.and("number like :number");
            question.values.put("number", literally(upper) + "%");
        } else if (DIGITS.matcher(text).matches()) {
            PersonCriterion person = PersonCriterion.of(text);
            question.and("(number like :number or " + person.on("person_id") + ")");
            question.values.put("number", "%" + text);
            question.values.putAll(person.values());
        } else if (!text.isEmpty()) {
            PersonCriterion person = PersonCriterion.of(text);
            question.and(person.on("person_id"));
            question.values.putAll(person.values());
        }
        switch (filter.state()) {
            case OPEN -> question.and("closed_at is null");
            case CLOSED -> question.and("closed_at is not null");
            case ANY -> {}
        }
        Stage stage = filter.stage();
        if (stage != null) {
            question.and("stage = :stage");
            question.values.put("stage", stage.word());
        }
        Authority authority = filter.authority();
        if (authority != null) {
            question.and("(finding_authority = :authority or deciding_authority = :authority)");
            question.values.put("authority", authority.name());
        }
        String unit = filter.unit();
        if (unit != null) {
            question.and("(finding_unit = :unit or deciding_unit = :unit)");
            question.values.put("unit", unit);
        }
        if (filter.detained()) {
            among(question, "held", custody.detained());
        }
        if (filter.overridden()) {
            among(question, "overridden", overrides.cases());
        }
        return question;
    }

    private static void among(Question question, String name, Set<CaseId> cases) {
        question.and(cases.isEmpty() ? "false" : "id in (:" + name + ")");
        if (!cases.isEmpty()) {
            question.values.put(name, cases.stream().map(CaseId::value).toList());
        }
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static CaseView view(ResultSet row, int number) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new CaseView(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                Stage.of(row.getString("stage")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Authority.valueOf(row.getString("finding_authority")),
                row.getString("finding_unit"),
                Authority.valueOf(row.getString("deciding_authority")),
                row.getString("deciding_unit"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                row.getString("place"),
                closedAt == null ? null : closedAt.toInstant());
    }

    /** Conditions and their values; only constant text ever enters the SQL. */
    private static final class Question {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> values = new LinkedHashMap<>();

        void and(String condition) {
            conditions.add(condition);
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
