package lv.returnregister.modelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.returnregister.modelling.Finding.Severity;
import lv.returnregister.modelling.check.ModelChecks;
import lv.returnregister.modelling.trial.Replay;
import lv.returnregister.modelling.trial.TrialResult;
import lv.returnregister.modelling.trial.TrialResult.Outcome;
import lv.returnregister.modelling.trial.TrialRuns;
import lv.returnregister.modelling.trial.WhatIf;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is wrong with a version: checked while it is drawn, explored before it is submitted, and checked again when it is
 * approved, because other models may have come into force meanwhile.
 */
@Service
public class ModelReview {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /** More names than these say no more. */
    private static final int NAMED = 5;

    private final ModelChecks checks;
    private final TrialRuns runs;
    private final WhatIf whatIf;
    private final Messages texts;
    private final VersionRows versions;
    private final LiveModels live;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ModelReview(
            ModelChecks checks,
            TrialRuns runs,
            WhatIf whatIf,
            Messages texts,
            VersionRows versions,
            LiveModels live,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.checks = checks;
        this.runs = runs;
        this.whatIf = whatIf;
        this.texts = texts;
        this.versions = versions;
        this.live = live;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The last exploration of a version.
     *
     * @param isCurrent whether it explored what is saved now beside what is in force now
     * @param exploredAt UTC
     */
    public record Explored(boolean isCurrent, Instant exploredAt, List<Finding> findings) {}

    /**
     * How a version was tried, as whoever approves it sees it.
     *
     * @param scenarios how the recorded scenarios come out with exactly its text
     * @param replay the last replay of exactly its text over the past, absent when there was none
     * @param findings what of it needs a comment: the law may change what a scenario expects, but not unnoticed
     */
    public record Proved(TrialResult scenarios, @Nullable Replay replay, List<Finding> findings) {}

    /** What can be said of a text at once. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<Finding> check(ModelRef model, String text) {
        return checks.check(model, text, live);
    }

    /** Visits every state a case can come to by a drawn process; takes up to a minute or two. */
    @PreAuthorize("hasAuthority('models.edit')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Explored explore(UUID id) {
        ModelVersion version = version(id);
        String fingerprint = fingerprint(version);
        List<Finding> findings = checks.explore(version.model(), versions.content(id), live);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into modelling_exploration (version_id, fingerprint, explored_at, findings)
                values (:id, :fingerprint, :now, cast(:findings as jsonb))
                on conflict (version_id) do update set fingerprint = excluded.fingerprint,
                    explored_at = excluded.explored_at, findings = excluded.findings""")
                .param("id", id)
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(now))
                .param("findings", json.writeValueAsString(findings))
                .update();
        return new Explored(true, now, findings);
    }

    /** What the last exploration of a version found, nothing when it was never explored. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Optional<Explored> explored(UUID id) {
        String fingerprint = fingerprint(version(id));
        return jdbc.sql("select fingerprint, explored_at, findings from modelling_exploration where version_id = :id")
                .param("id", id)
                .query((row, number) -> new Explored(
                        row.getString("fingerprint").equals(fingerprint),
                        row.getTimestamp("explored_at").toInstant(),
                        json.readValue(row.getString("findings"), FINDINGS)))
                .optional();
    }

    /** Tries a version with the recorded scenarios and looks up its replay. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Proved proved(UUID id) {
        return proved(version(id));
    }

    private Proved proved(ModelVersion version) {
        ModelRef model = version.model();
        String text = versions.content(version.id());
        TrialResult scenarios = runs.run(model, text, live);
        Replay replay = whatIf.latest(model, text).orElse(null);
        List<Finding> findings = new ArrayList<>();
        if (scenarios.problem() == null && scenarios.failed() > 0) {
            findings.add(warning(
                    "scenarios-otherwise",
                    scenarios.failed(),
                    scenarios.scenarios().size(),
                    LocalizedText.of(failing(scenarios, LocalizedText::lv), failing(scenarios, LocalizedText::en))));
        }
        boolean isWhole = replay != null && !replay.isRunning() && replay.fault() == null;
        if (!isWhole && whatIf.hasPast(model)) {
            findings.add(warning(replay == null ? "not-replayed" : "replay-not-finished"));
        }
        return new Proved(scenarios, replay, findings);
    }

    private static String failing(TrialResult result, Function<LocalizedText, String> language) {
        List<String> names = result.scenarios().stream()
                .filter(tried -> tried.outcome() != Outcome.AS_EXPECTED)
                .map(tried -> language.apply(tried.scenario().name()))
                .toList();
        return String.join("; ", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? " …" : "");
    }

    private Finding warning(String rule, Object... parameters) {
        return new Finding(
                Severity.WARNING,
                rule,
                null,
                LocalizedText.of(
                        words(Messages.LATVIAN, LocalizedText::lv, rule, parameters),
                        words(Messages.ENGLISH, LocalizedText::en, rule, parameters)),
                List.of());
    }

    private String words(Locale language, Function<LocalizedText, String> in, String rule, Object... parameters) {
        return texts.text(
                language,
                "model-proof." + rule,
                Arrays.stream(parameters)
                        .map(value -> value instanceof LocalizedText both ? in.apply(both) : value)
                        .toArray());
    }

    /**
     * A version may go on to the next administrator, or into force.
     *
     * @throws Rejection {@code model-has-errors} with their number, {@code warnings-unanswered} with theirs,
     *     {@code model-not-explored} when a process was not explored as it stands now
     */
    void ensureFit(ModelVersion version, List<ModelComment> comments) {
        List<Finding> findings = new ArrayList<>(checks.check(version.model(), versions.content(version.id()), live));
        if (version.model().kind() == ModelKind.PROCESS) {
            Explored explored = explored(version.id())
                    .filter(Explored::isCurrent)
                    .orElseThrow(() -> new Rejection(Violation.state("model-not-explored")));
            findings.addAll(explored.findings());
        }
        findings.addAll(proved(version).findings());
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new Rejection(Violation.state("model-has-errors", String.valueOf(errors)));
        }
        long unanswered = findings.stream()
                .filter(finding -> comments.stream().noneMatch(comment -> comment.answers(finding)))
                .count();
        if (unanswered > 0) {
            throw new Rejection(Violation.state("warnings-unanswered", String.valueOf(unanswered)));
        }
    }

    private ModelVersion version(UUID id) {
        return versions.find(id)
                .orElseThrow(() -> new Rejection(Violation.state("model-version-unknown", id.toString())));
    }

    private String fingerprint(ModelVersion version) {
        StringBuilder all = new StringBuilder(version.sha256());
        jdbc.sql("select model, sha256 from modelling_version where state = 'LIVE' and kind = 'PROCESS' order by model")
                .query(row -> {
                    if (!row.getString("model").equals(version.model().key())) {
                        all.append(row.getString("sha256"));
                    }
                });
        return VersionRows.sha256(all.toString());
    }
}
