package lv.returnregister.modelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.modelling.Finding.Severity;
import lv.returnregister.modelling.check.ModelChecks;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
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

    private final ModelChecks checks;
    private final VersionRows versions;
    private final LiveModels live;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ModelReview(
            ModelChecks checks, VersionRows versions, LiveModels live, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.checks = checks;
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
