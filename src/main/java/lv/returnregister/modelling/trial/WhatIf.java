package lv.returnregister.modelling.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.cockpit.CaseSheets;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay.Answer;
import lv.returnregister.modelling.trial.Replay.Count;
import lv.returnregister.modelling.trial.Replay.Figures;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.modelling.trial.Replay.Shift;
import lv.returnregister.modelling.trial.Replay.Touched;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a draft would have done: replays of it over everything its model has decided, begun by an administrator, worked on in
 * the background, and kept, so that whoever approves the draft sees them. A replay reads the cases and changes none.
 */
@Service
@Transactional
public class WhatIf {

    /** What screens that show replays follow; the key is the replay's id. */
    public static final String TOPIC = "what-if";

    private static final int SHIFTS = 50;

    private final List<ReplayWork> works;
    private final CaseSheets cases;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final CurrentOfficer currentOfficer;
    private final Changes changes;
    private final Clock clock;

    WhatIf(
            ObjectProvider<ReplayWork> works,
            CaseSheets cases,
            JdbcClient jdbc,
            JsonMapper json,
            AuditLog audit,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.works = works.stream().toList();
        this.cases = cases;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.currentOfficer = currentOfficer;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether drafts of models of a kind can be replayed. */
    @PreAuthorize("hasAuthority('models.read')")
    public boolean knows(ModelKind kind) {
        return works.stream().anyMatch(work -> work.fits(new ModelRef(kind, "")));
    }

    /** Whether a model has decided or moved anything that a draft of it could be replayed over. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public boolean hasPast(ModelRef model) {
        return works.stream()
                .filter(work -> work.fits(model))
                .findFirst()
                .filter(work -> work.reach(model).total() > 0)
                .isPresent();
    }

    /**
     * The day a replay looks at unless another is asked for: today, or the day on which the last change of the draft comes
     * into force when that is later.
     */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public LocalDate usualDay(ModelRef model, String text) {
        LocalDate today = LegalTime.day(clock.instant());
        return work(model)
                .lastChange(model, text)
                .filter(last -> last.isAfter(today))
                .orElse(today);
    }

    /**
     * Begins a replay.
     *
     * @throws Rejection when the draft cannot be read
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public UUID begin(ModelRef model, String text, LocalDate asOf) {
        ReplayWork work = work(model);
        work.lastChange(model, text);
        ReplayWork.Reach reach = work.reach(model);
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into modelling_replay (id, kind, model_key, content, content_sum, as_of, started_by, started_at, total,
                    last, finished_at)
                values (:id, :kind, :key, :content, :sum, :asOf, :by, :at, :total, :last,
                    case when :total = 0 then cast(:at as timestamptz) end)""")
                .param("id", id)
                .param("kind", model.kind().name())
                .param("key", model.key())
                .param("content", text)
                .param("sum", sum(text))
                .param("asOf", asOf)
                .param("by", currentOfficer.get().signInName())
                .param("at", now)
                .param("total", reach.total())
                .param("last", reach.last())
                .update();
        audit.act(
                "modelling.what-if",
                model.toString(),
                Map.of("replay", id.toString(), "draft", sum(text), "asOf", asOf.toString(), "total", reach.total()));
        changes.publish(TOPIC, id.toString());
        return id;
    }

    /** A replay. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public Replay find(UUID id) {
        return jdbc.sql("select * from modelling_replay where id = :id")
                .param("id", id)
                .query(WhatIf::replay)
                .optional()
                .orElseThrow(() -> new Rejection(Violation.state("replay-unknown", id.toString())));
    }

    /** The last replay of exactly this draft, for whoever approves it. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public Optional<Replay> latest(ModelRef model, String text) {
        return jdbc.sql("""
                select * from modelling_replay where kind = :kind and model_key = :key and content_sum = :sum
                order by started_at desc, id desc limit 1""")
                .param("kind", model.kind().name())
                .param("key", model.key())
                .param("sum", sum(text))
                .query(WhatIf::replay)
                .optional();
    }

    /** How many come out otherwise, in which way, and which values change. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public Figures figures(UUID id) {
        return new Figures(counts(id, "lawful"), counts(id, "always"), shifts(id, "by_law"), shifts(id, "by_draft"));
    }

    /**
     * A page of those that come out otherwise, in the order in which they were decided.
     *
     * @param lawfulOnly only those that change by the law that applies to them
     * @param after place of the last one of the page before; 0 for the first page
     */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public List<Touched> touched(UUID id, boolean lawfulOnly, long after, int most) {
        List<Touched> rows = jdbc.sql("""
                select * from modelling_replay_case where replay_id = :id and place > :after
                    and (not :lawfulOnly or lawful <> 'same') order by place limit :most""")
                .param("id", id)
                .param("after", after)
                .param("lawfulOnly", lawfulOnly)
                .param("most", most)
                .query(this::touched)
                .list();
        Map<CaseId, CaseSheets.Sheet> sheets =
                cases.of(rows.stream().map(Touched::caseId).distinct().toList());
        return rows.stream()
                .map(row -> new Touched(
                        row.place(),
                        row.caseId(),
                        Optional.ofNullable(sheets.get(row.caseId()))
                                .map(CaseSheets.Sheet::number)
                                .orElse("–"),
                        row.lawful(),
                        row.always(),
                        row.before(),
                        row.byLaw(),
                        row.byDraft(),
                        row.why()))
                .toList();
    }

    private List<Count> counts(UUID id, String column) {
        return jdbc.sql("select " + column + " as outcome, count(*) as answers, count(distinct case_id) as cases"
                        + " from modelling_replay_case where replay_id = :id and " + column + " <> 'same'"
                        + " group by 1 order by 2 desc, 1")
                .param("id", id)
                .query((row, number) ->
                        new Count(Outcome.of(row.getString("outcome")), row.getLong("answers"), row.getLong("cases")))
                .list();
    }

    private List<Shift> shifts(UUID id, String column) {
        return jdbc.sql(
                        "select value.key, c.before->'values'->>value.key as was, value.value as becomes, count(*) as answers"
                                + " from modelling_replay_case c cross join lateral jsonb_each_text(c." + column
                                + "->'values') value"
                                + " where c.replay_id = :id and value.value is distinct from c.before->'values'->>value.key"
                                + " group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit :most")
                .param("id", id)
                .param("most", SHIFTS)
                .query((row, number) -> new Shift(
                        row.getString("key"),
                        Optional.ofNullable(row.getString("was")).orElse("–"),
                        row.getString("becomes"),
                        row.getLong("answers")))
                .list();
    }

    private ReplayWork work(ModelRef model) {
        return works.stream()
                .filter(work -> work.fits(model))
                .findFirst()
                .orElseThrow(() -> new Rejection(Violation.state("replay-kind")));
    }

    /** SHA-256 of a text. */
    static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Replay replay(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Replay(
                row.getObject("id", UUID.class),
                new ModelRef(ModelKind.valueOf(row.getString("kind")), row.getString("model_key")),
                row.getString("content_sum"),
                row.getObject("as_of", LocalDate.class),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("total"),
                row.getLong("seen"),
                finished == null ? null : finished.toInstant(),
                row.getString("fault"));
    }

    private Touched touched(ResultSet row, int number) throws SQLException {
        return new Touched(
                row.getLong("place"),
                new CaseId(row.getObject("case_id", UUID.class)),
                "",
                Outcome.of(row.getString("lawful")),
                Outcome.of(row.getString("always")),
                json.readValue(row.getString("before"), Answer.class),
                answer(row.getString("by_law")),
                answer(row.getString("by_draft")),
                json.readValue(row.getString("why"), new TypeReference<List<Violation>>() {}));
    }

    private @Nullable Answer answer(@Nullable String written) {
        return written == null ? null : json.readValue(written, Answer.class);
    }
}
