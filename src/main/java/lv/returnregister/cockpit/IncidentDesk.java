package lv.returnregister.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.cockpit.CaseSheets.Sheet;
import lv.returnregister.cockpit.CockpitFigures.Scope;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The failed jobs of the supervisor's authority, grouped by cause: what happened in plain words, whom it concerns and which
 * limits of law it endangers, who looks after it; and the retries, one or all of a group.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('cockpit.use')")
public class IncidentDesk implements IncidentFigures {

    private final JdbcClient jdbc;
    private final CaseSheets sheets;
    private final Deadlines deadlines;
    private final FaultCauses causes;
    private final Batches batches;
    private final Officers officers;
    private final AuditLog audit;
    private final CurrentOfficer currentOfficer;
    private final Changes changes;

    IncidentDesk(
            JdbcClient jdbc,
            CaseSheets sheets,
            Deadlines deadlines,
            FaultCauses causes,
            Batches batches,
            Officers officers,
            AuditLog audit,
            CurrentOfficer currentOfficer,
            Changes changes) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.causes = causes;
        this.batches = batches;
        this.officers = officers;
        this.audit = audit;
        this.currentOfficer = currentOfficer;
        this.changes = changes;
    }

    /**
     * Failures of one cause.
     *
     * @param definitionId a model version in which the activity stands, for its name
     * @param exception simple name of the exception's class
     * @param shape its message without what differs
     * @param explained the same in plain words
     * @param failures the failed jobs the supervisor may see, the oldest first
     * @param since when the oldest of them failed
     * @param note what colleagues should know
     * @param owner sign-in name of who looks after it
     * @param version for changing note and owner: another supervisor's change in between is refused
     */
    public record Group(
            UUID id,
            String process,
            String activity,
            String definitionId,
            String exception,
            String shape,
            FaultCauses.Explained explained,
            List<Failure> failures,
            Instant since,
            @Nullable String note,
            @Nullable String owner,
            int version) {

        public Group {
            failures = List.copyOf(failures);
        }

        /** The running limits of law of its cases, the one that ends first at the head. */
        public List<DeadlineView> endangered() {
            return failures.stream()
                    .flatMap(failure -> failure.endangered().stream())
                    .distinct()
                    .sorted(Comparator.comparing(DeadlineView::endsAt))
                    .toList();
        }
    }

    /**
     * One failed job.
     *
     * @param instance the engine's id of the process instance, for its routing values
     * @param message what the exception says
     * @param endangered running limits of law of the case, by their end
     */
    public record Failure(
            String jobId, Sheet sheet, String instance, String message, Instant since, List<DeadlineView> endangered) {

        public Failure {
            endangered = List.copyOf(endangered);
        }
    }

    private record Row(
            UUID group,
            String process,
            String activity,
            String exception,
            String shape,
            @Nullable String note,
            @Nullable String owner,
            int version,
            String jobId,
            CaseId caseId,
            String instance,
            String definitionId,
            String message,
            Instant since) {}

    /** The groups that have failures in the scope, the one of the most endangered limit first. */
    @Transactional(readOnly = true)
    public List<Group> groups(Scope scope) {
        Map<UUID, List<Row>> grouped = new LinkedHashMap<>();
        List<Row> rows = rows();
        Map<CaseId, Sheet> seen = seen(rows, scope);
        rows.stream()
                .filter(row -> seen.containsKey(row.caseId()))
                .forEach(row -> grouped.computeIfAbsent(row.group(), id -> new ArrayList<>())
                        .add(row));
        Map<CaseId, List<DeadlineView>> limits = new LinkedHashMap<>();
        seen.keySet().forEach(caseId -> limits.put(caseId, limits(caseId)));
        return grouped.values().stream()
                .map(one -> group(one, seen, limits))
                .sorted(Comparator.comparing(IncidentDesk::firstEnd).thenComparing(Group::since))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int open(Scope scope) {
        List<Row> rows = rows();
        Map<CaseId, Sheet> seen = seen(rows, scope);
        return (int) rows.stream().filter(row -> seen.containsKey(row.caseId())).count();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> byProcess(Scope scope) {
        List<Row> rows = rows();
        Map<CaseId, Sheet> seen = seen(rows, scope);
        return rows.stream()
                .filter(row -> seen.containsKey(row.caseId()))
                .collect(Collectors.groupingBy(Row::process, TreeMap::new, Collectors.summingInt(row -> 1)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> byActivity(String definitionId, Scope scope) {
        List<Row> rows = rows();
        Map<CaseId, Sheet> seen = seen(rows, scope);
        return rows.stream()
                .filter(row -> row.definitionId().equals(definitionId) && seen.containsKey(row.caseId()))
                .collect(Collectors.groupingBy(Row::activity, TreeMap::new, Collectors.summingInt(row -> 1)));
    }

    /** Colleagues of the supervisor's unit, one of whom may look after a group. */
    @Transactional(readOnly = true)
    public List<Officer> colleagues() {
        Officer officer = currentOfficer.get();
        return officers.ofUnit(officer.authority(), officer.unit());
    }

    /** Writes what colleagues should know about a group and who looks after it. */
    public void annotate(UUID group, int version, @Nullable String note, @Nullable String owner) {
        find(group);
        int changed = jdbc.sql("""
                update cockpit_incident_group set note = :note, owner = :owner, version = version + 1
                where id = :id and version = :version""")
                .param("note", Inputs.given(note))
                .param("owner", Inputs.given(owner))
                .param("id", group)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Rejection(Violation.state("incident-changed"));
        }
        audit.act(
                "incident.annotated",
                group.toString(),
                Map.of("note", note == null ? "" : note, "owner", owner == null ? "" : owner));
        changes.publish(IncidentKeeper.TOPIC, group.toString());
    }

    /**
     * Tries all failures of a group again that the supervisor sees, in the background.
     *
     * @param jobs exactly those that were shown
     * @return the batch that does it
     */
    @PreAuthorize("hasAuthority('case.operate')")
    public UUID retry(UUID group, List<String> jobs) {
        Group found = find(group);
        List<Batches.Subject> subjects = found.failures().stream()
                .filter(failure -> jobs.contains(failure.jobId()))
                .map(failure -> new Batches.Subject(failure.sheet().id(), failure.jobId()))
                .toList();
        return batches.begin(
                RetryWork.KIND,
                found.process() + "/" + found.activity(),
                Map.of("group", group.toString()),
                found.exception(),
                false,
                subjects);
    }

    private Group find(UUID id) {
        return groups(Scope.AUTHORITY).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejection(Violation.state("incident-gone")));
    }

    private Group group(List<Row> rows, Map<CaseId, Sheet> seen, Map<CaseId, List<DeadlineView>> limits) {
        Row first = rows.getFirst();
        List<Failure> failures = new ArrayList<>();
        for (Row row : rows) {
            Sheet sheet = seen.get(row.caseId());
            if (sheet != null) {
                failures.add(new Failure(
                        row.jobId(),
                        sheet,
                        row.instance(),
                        row.message(),
                        row.since(),
                        limits.getOrDefault(row.caseId(), List.of())));
            }
        }
        return new Group(
                first.group(),
                first.process(),
                first.activity(),
                first.definitionId(),
                first.exception(),
                first.shape(),
                causes.explain(first.exception(), first.message()),
                failures,
                first.since(),
                first.note(),
                first.owner(),
                first.version());
    }

    private static Instant firstEnd(Group group) {
        return group.endangered().stream().map(DeadlineView::endsAt).findFirst().orElse(Instant.MAX);
    }

    private List<DeadlineView> limits(CaseId caseId) {
        return deadlines.of(caseId).stream()
                .filter(limit -> limit.statutory() && limit.state() == lv.returnregister.deadline.DeadlineState.RUNNING)
                .toList();
    }

    private Map<CaseId, Sheet> seen(List<Row> rows, Scope scope) {
        Officer officer = currentOfficer.get();
        Map<CaseId, Sheet> seen = new LinkedHashMap<>(
                sheets.of(rows.stream().map(Row::caseId).distinct().toList()));
        seen.values().removeIf(sheet -> !sheet.isIn(scope, officer));
        return seen;
    }

    private List<Row> rows() {
        return jdbc.sql("""
                select g.id as group_id, g.process, g.activity, g.exception, g.shape, g.note, g.owner, g.version,
                    i.job_id, i.case_id, i.instance, i.definition_id, i.message, i.since
                from cockpit_incident i join cockpit_incident_group g on g.id = i.group_id
                order by i.since, i.job_id""").query(IncidentDesk::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp since = row.getTimestamp("since");
        return new Row(
                row.getObject("group_id", UUID.class),
                row.getString("process"),
                row.getString("activity"),
                row.getString("exception"),
                row.getString("shape"),
                row.getString("note"),
                row.getString("owner"),
                row.getInt("version"),
                row.getString("job_id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("instance"),
                row.getString("definition_id"),
                row.getString("message"),
                since.toInstant());
    }
}
