package lv.returnregister.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.cockpit.CaseSheets.Sheet;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ModelMigrations;
import lv.returnregister.workflow.ModelMigrations.Plan;
import lv.returnregister.workflow.ModelMigrations.Running;
import lv.returnregister.workflow.ModelMigrations.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Taking running cases over to another version of a process: the mapping, a subset, a rehearsal that leaves everything as it
 * was and says how each would come out, and the migration itself, in the background and with a verdict for each.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('case.operate')")
public class MigrationDesk {

    private final ModelMigrations migrations;
    private final OperationRules rules;
    private final CaseSheets sheets;
    private final Batches batches;
    private final CurrentOfficer currentOfficer;
    private final JsonMapper json;

    MigrationDesk(
            ModelMigrations migrations,
            OperationRules rules,
            CaseSheets sheets,
            Batches batches,
            CurrentOfficer currentOfficer,
            JsonMapper json) {
        this.migrations = migrations;
        this.rules = rules;
        this.sheets = sheets;
        this.batches = batches;
        this.currentOfficer = currentOfficer;
        this.json = json;
    }

    /**
     * Which of the running cases.
     *
     * @param unit only those this unit found or decides
     * @param activity only those that stand on this element
     */
    public record Filter(@Nullable String unit, @Nullable String activity) {

        /** All of the authority. */
        public static Filter all() {
            return new Filter(null, null);
        }

        boolean takes(Running running, Sheet sheet) {
            return (unit == null || sheet.units().contains(unit))
                    && (activity == null || running.activities().contains(activity));
        }
    }

    /** A case that runs on the source version. */
    public record Candidate(Running running, Sheet sheet) {}

    /** Processes of which instances run on a version that is not the newest, by id. */
    @Transactional(readOnly = true)
    public List<String> behind() {
        return migrations.behind();
    }

    /** The versions of a process, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(String process) {
        return migrations.versions(process);
    }

    /** The mapping the engine proposes. */
    @Transactional(readOnly = true)
    public Plan propose(String source, String target) {
        return migrations.propose(source, target);
    }

    /** The elements of a version in which a process can stand. */
    @Transactional(readOnly = true)
    public List<String> places(String definitionId) {
        return migrations.places(definitionId);
    }

    /** What is wrong with a mapping, all of it. */
    @Transactional(readOnly = true)
    public List<Violation> problems(Plan plan) {
        return migrations.problems(plan);
    }

    /** Whether a second supervisor has to approve a migration of this process. */
    @Transactional(readOnly = true)
    public boolean needsSecond(String process) {
        return rules.migrationNeedsSecond(process);
    }

    /** The cases of the supervisor's authority that run on a version and fit the filter. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String definitionId, Filter filter) {
        Officer officer = currentOfficer.get();
        List<Running> running = migrations.running(definitionId);
        Map<CaseId, Sheet> known =
                sheets.of(running.stream().map(Running::caseId).distinct().toList());
        List<Candidate> candidates = new ArrayList<>();
        for (Running one : running) {
            Sheet sheet = known.get(one.caseId());
            if (sheet != null && sheet.isOf(officer) && filter.takes(one, sheet)) {
                candidates.add(new Candidate(one, sheet));
            }
        }
        return candidates;
    }

    /**
     * Does the migration of each in a transaction that is rolled back, in the background.
     *
     * @param instances exactly those that were shown
     * @return the batch whose items are the verdicts
     */
    public UUID rehearse(Plan plan, List<String> instances) {
        return begin(MigrationWork.REHEARSAL, plan, instances, "", false);
    }

    /**
     * Migrates, in the background, once a second supervisor has agreed where one is needed.
     *
     * @param instances exactly those that were shown
     * @return the batch whose items are the verdicts
     */
    public UUID migrate(Plan plan, List<String> instances, @Nullable String reason) {
        Inputs.check().required("reason", reason).done();
        String process = migrations.process(plan.source());
        return begin(
                MigrationWork.MIGRATION,
                plan,
                instances,
                String.valueOf(reason).strip(),
                rules.migrationNeedsSecond(process));
    }

    private UUID begin(String kind, Plan plan, List<String> instances, String reason, boolean needsSecond) {
        List<Violation> problems = migrations.problems(plan);
        if (!problems.isEmpty()) {
            throw new Rejection(problems);
        }
        List<Batches.Subject> subjects = candidates(plan.source(), Filter.all()).stream()
                .map(Candidate::running)
                .filter(running -> instances.contains(running.instance()))
                .map(running -> new Batches.Subject(running.caseId(), running.instance()))
                .toList();
        return batches.begin(
                kind,
                MigrationWork.title(plan.source(), plan.target()),
                Map.of(MigrationWork.PLAN, json.writeValueAsString(plan)),
                reason,
                needsSecond,
                subjects);
    }
}
