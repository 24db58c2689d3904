package lv.returnregister.cockpit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.cockpit.Batches.Hands;
import lv.returnregister.cockpit.Batches.Subject;
import lv.returnregister.cockpit.CaseSheets.Sheet;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ModelMigrations;
import lv.returnregister.workflow.ModelMigrations.Plan;
import lv.returnregister.workflow.ModelMigrations.Running;
import lv.returnregister.workflow.ModelMigrations.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every running case over to a version of a process that administrators put into force, or rehearses it. There is a
 * batch for each version the cases run on and each authority that decides them, so that its supervisors see what becomes of
 * theirs. Neither the mapping nor the list is of anybody's choosing.
 */
@Service
@Transactional
public class Takeovers {

    /** Name of the parameter of a rehearsal that holds the version the cases run on. */
    public static final String SOURCE = "source";

    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private final ModelMigrations migrations;
    private final OperationRules rules;
    private final Batches batches;
    private final CaseSheets sheets;
    private final CurrentOfficer currentOfficer;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Takeovers(
            ModelMigrations migrations,
            OperationRules rules,
            Batches batches,
            CaseSheets sheets,
            CurrentOfficer currentOfficer,
            JdbcClient jdbc,
            JsonMapper json) {
        this.migrations = migrations;
        this.rules = rules;
        this.batches = batches;
        this.sheets = sheets;
        this.currentOfficer = currentOfficer;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How far it has come, all batches together. */
    public record Progress(int items, int done, int failed) {

        /** How many wait. */
        public int waiting() {
            return items - done - failed;
        }

        /** Whether no case waits any more. */
        public boolean isOver() {
            return waiting() == 0;
        }
    }

    /**
     * How a case came out.
     *
     * @param source the engine's id of the version it ran on
     * @param why every reason it cannot be taken over for
     */
    public record Outcome(String caseNumber, String source, Batch.Verdict verdict, List<Violation> why) {}

    /**
     * Begins a rehearsal with every instance of a process.
     *
     * @param kind of the work that tries one
     * @param draft what is rehearsed, as an id of the engine would name it
     * @param parameters what the work has to know; {@link #SOURCE} is added
     * @return its batches, none when no case runs
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public List<UUID> rehearse(String kind, String process, String draft, Map<String, String> parameters) {
        String officer = currentOfficer.get().signInName();
        return each(process, source -> true, (source, authority, subjects) -> {
            Map<String, String> all = new HashMap<>(parameters);
            all.put(SOURCE, source.id());
            Hands hands = new Hands(authority, authority.name(), officer, null);
            return batches.begin(kind, MigrationWork.title(source.id(), draft), all, "", hands, false, subjects);
        });
    }

    /**
     * Begins to take over every instance that runs on another version.
     *
     * @param target the engine's id of the version in force
     * @param proposedBy who submitted it
     * @param approvedBy who approved it for running cases too; theirs are the second eyes where the rules demand them
     * @return its batches, none when no case runs on another version
     */
    @PreAuthorize("hasAuthority('models.approve')")
    public List<UUID> begin(String process, String target, String reason, String proposedBy, String approvedBy) {
        return each(process, source -> !source.id().equals(target), (source, authority, subjects) -> {
            Plan plan = migrations.propose(source.id(), target);
            return batches.begin(
                    MigrationWork.MIGRATION,
                    MigrationWork.title(source.id(), target),
                    Map.of(MigrationWork.PLAN, json.writeValueAsString(plan)),
                    reason,
                    new Hands(authority, authority.name(), proposedBy, approvedBy),
                    rules.migrationNeedsSecond(process),
                    subjects);
        });
    }

    /** Leaves the cases that still wait where they are, because the version is not in force any more. */
    @PreAuthorize("hasAuthority('models.approve')")
    public void stop(Collection<UUID> begun) {
        Violation why = Violation.state("takeover-stopped");
        currentOfficer.asRegister(() -> {
            begun.forEach(batch -> batches.stop(batch, why));
            return true;
        });
    }

    /** How far these batches have come. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Progress progress(Collection<UUID> begun) {
        return jdbc.sql("""
                select count(*) as items, count(*) filter (where state = 'done') as done,
                    count(*) filter (where state = 'failed') as failed
                from cockpit_batch_item where batch_id = any(:batches)""")
                .param("batches", begun.toArray(UUID[]::new))
                .query((row, number) -> new Progress(row.getInt("items"), row.getInt("done"), row.getInt("failed")))
                .single();
    }

    /** How the cases came out, those that cannot be taken over first. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(Collection<UUID> begun, int most) {
        List<Item> items = jdbc.sql("""
                select i.case_id, b.title, i.state, i.verdict from cockpit_batch_item i
                join cockpit_batch b on b.id = i.batch_id
                where i.batch_id = any(:batches)
                order by case i.state when 'failed' then 0 when 'waiting' then 1 else 2 end, i.batch_id, i.position
                limit :most""")
                .param("batches", begun.toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) -> new Item(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("title"),
                        Batch.Verdict.of(row.getString("state")),
                        row.getString("verdict") == null
                                ? List.of()
                                : json.readValue(row.getString("verdict"), VIOLATIONS)))
                .list();
        Map<CaseId, Sheet> known =
                sheets.of(items.stream().map(Item::caseId).distinct().toList());
        return items.stream()
                .map(item -> new Outcome(
                        Objects.requireNonNull(known.get(item.caseId())).number(),
                        MigrationWork.source(item.title()),
                        item.verdict(),
                        item.why()))
                .toList();
    }

    private record Item(CaseId caseId, String title, Batch.Verdict verdict, List<Violation> why) {}

    /** Begins one batch. */
    @FunctionalInterface
    private interface Beginning {
        UUID begin(Version source, Authority authority, List<Subject> subjects);
    }

    private List<UUID> each(String process, Predicate<Version> which, Beginning beginning) {
        return currentOfficer.asRegister(() -> {
            List<UUID> begun = new ArrayList<>();
            migrations.inUse(process).stream()
                    .filter(which)
                    .forEach(source -> subjects(source)
                            .forEach((authority, subjects) -> begun.add(beginning.begin(source, authority, subjects))));
            return begun;
        });
    }

    private Map<Authority, List<Subject>> subjects(Version source) {
        List<Running> running = migrations.running(source.id());
        Map<CaseId, Sheet> known =
                sheets.of(running.stream().map(Running::caseId).distinct().toList());
        Map<Authority, List<Subject>> subjects = new EnumMap<>(Authority.class);
        for (Running one : running) {
            Sheet sheet = known.get(one.caseId());
            if (sheet != null) {
                subjects.computeIfAbsent(sheet.decidedBy(), authority -> new ArrayList<>())
                        .add(new Subject(one.caseId(), one.instance()));
            }
        }
        return subjects;
    }
}
