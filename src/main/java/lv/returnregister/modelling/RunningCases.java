package lv.returnregister.modelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.cockpit.Takeovers;
import lv.returnregister.cockpit.Takeovers.Outcome;
import lv.returnregister.cockpit.Takeovers.Progress;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.ModelDeployment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of running cases when a version of a process comes into force: they keep theirs, or follow it. That they can
 * is rehearsed with exactly the text that is approved; each of them is then taken over, or stays and says why.
 */
@Service
@Transactional
public class RunningCases {

    /** What pages that show running cases follow; the key is the version's id. */
    public static final String TOPIC = "modelling-running";

    private final Takeovers takeovers;
    private final VersionRows versions;
    private final ModelDeployment deployment;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Changes changes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    RunningCases(
            Takeovers takeovers,
            VersionRows versions,
            ModelDeployment deployment,
            JdbcClient jdbc,
            AuditLog audit,
            Changes changes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.takeovers = takeovers;
        this.versions = versions;
        this.deployment = deployment;
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Whether it was tried or done. */
    public enum Kind {
        REHEARSAL,
        TAKEOVER
    }

    /**
     * A rehearsal or a takeover of all running cases.
     *
     * @param isCurrent whether it is of the text the version has now
     * @param begunAt UTC
     * @param batches of the cockpit
     */
    public record Attempt(boolean isCurrent, String begunBy, Instant begunAt, List<UUID> batches, Progress progress) {

        public Attempt {
            batches = List.copyOf(batches);
        }

        /** Whether cases are still being worked on with the text the version has now. */
        public boolean isUnderWay() {
            return isCurrent && !progress.isOver();
        }
    }

    /** How many instances run on which version of a process, by its number, the newest first; 0 are older than the library. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Map<Integer, Long> byVersion(ModelRef process) {
        Map<String, Long> running = deployment.running(process.key());
        Map<Integer, Long> found = new LinkedHashMap<>();
        for (ModelVersion version : versions.of(process)) {
            Long count = version.deployedId() == null ? null : running.remove(version.deployedId());
            if (count != null) {
                found.put(version.number(), count);
            }
        }
        if (!running.isEmpty()) {
            found.put(0, running.values().stream().mapToLong(Long::longValue).sum());
        }
        return found;
    }

    /** The last rehearsal of a version, or what was done when it came into force; nothing when neither was begun. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Optional<Attempt> find(UUID id, Kind kind) {
        String sha256 = version(id).sha256();
        return jdbc.sql("select * from modelling_running where version_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .query((row, number) -> {
                    List<UUID> batches =
                            List.of((UUID[]) row.getArray("batches").getArray());
                    return new Attempt(
                            row.getString("sha256").equals(sha256),
                            row.getString("begun_by"),
                            row.getTimestamp("begun_at").toInstant(),
                            batches,
                            takeovers.progress(batches));
                })
                .optional();
    }

    /** How the cases came out, those that cannot be taken over first; no more than so many. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(Attempt attempt, int most) {
        return takeovers.outcomes(attempt.batches(), most);
    }

    /**
     * Tries in the background whether every running case would go over to a version, with the text it has now.
     *
     * @throws Rejection {@code rehearsal-runs} when this text is being tried already, {@code version-in-state} when the version
     *     is in force or not under way any more
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public void rehearse(UUID id) {
        ModelVersion version = versions.lock(id).orElseThrow(() -> unknown(id));
        if (!version.state().isOpen() || version.model().kind() != ModelKind.PROCESS) {
            throw new Rejection(
                    Violation.state("version-in-state", version.state().name()));
        }
        find(id, Kind.REHEARSAL).filter(Attempt::isUnderWay).ifPresent(running -> {
            throw new Rejection(Violation.state("rehearsal-runs"));
        });
        String process = version.model().key();
        List<UUID> batches = takeovers.rehearse(
                DraftRehearsal.KIND,
                process,
                process + ":" + version.number() + ":draft",
                DraftRehearsal.parameters(version));
        begun(version, Kind.REHEARSAL, batches, "model-rehearsed");
    }

    /**
     * A version may come into force for running cases too.
     *
     * @throws Rejection {@code rehearsal-missing}, {@code rehearsal-outdated} or {@code rehearsal-runs}
     */
    void ensureRehearsed(ModelVersion version) {
        Attempt rehearsal = find(version.id(), Kind.REHEARSAL)
                .orElseThrow(() -> new Rejection(Violation.state("rehearsal-missing")));
        if (!rehearsal.isCurrent()) {
            throw new Rejection(Violation.state("rehearsal-outdated"));
        }
        if (!rehearsal.progress().isOver()) {
            throw new Rejection(Violation.state("rehearsal-runs"));
        }
    }

    /** What is in force for running cases too and has not been begun with. */
    List<UUID> due() {
        return jdbc.sql("""
                select v.id from modelling_version v
                where v.kind = 'PROCESS' and v.state = 'LIVE' and v.transition = 'CHANGE' and not exists (
                    select 1 from modelling_running r where r.version_id = v.id and r.kind = 'TAKEOVER')
                order by v.live_at, v.id""")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Begins to take the running cases over, once, as long as the version is in force. */
    void takeOver(UUID id) {
        versions.lock(id)
                .filter(version -> version.state() == State.LIVE)
                .filter(version -> find(id, Kind.TAKEOVER).isEmpty())
                .ifPresent(version -> begun(
                        version,
                        Kind.TAKEOVER,
                        takeovers.begin(
                                version.model().key(),
                                Objects.requireNonNull(version.deployedId()),
                                version.reason(),
                                Objects.requireNonNull(version.submittedBy()),
                                Objects.requireNonNull(version.approvedBy())),
                        "model-cases-taken-over"));
    }

    /** The versions before are not in force any more: what still waits to be taken over to one of them stays where it is. */
    void stop(ModelRef process) {
        versions.of(process).stream()
                .filter(version -> version.state() == State.RETIRED)
                .flatMap(version -> find(version.id(), Kind.TAKEOVER).stream())
                .filter(attempt -> !attempt.progress().isOver())
                .forEach(attempt -> takeovers.stop(attempt.batches()));
    }

    private void begun(ModelVersion version, Kind kind, List<UUID> batches, String action) {
        jdbc.sql("""
                insert into modelling_running (version_id, kind, sha256, begun_by, begun_at, batches)
                values (:id, :kind, :sha256, :by, :at, :batches)
                on conflict (version_id, kind) do update set sha256 = excluded.sha256, begun_by = excluded.begun_by,
                    begun_at = excluded.begun_at, batches = excluded.batches""")
                .param("id", version.id())
                .param("kind", kind.name())
                .param("sha256", version.sha256())
                .param("by", currentOfficer.get().signInName())
                .param("at", Timestamp.from(clock.instant()))
                .param("batches", batches.toArray(UUID[]::new))
                .update();
        audit.act(
                action,
                version.model() + " " + version.number(),
                Map.of("cases", takeovers.progress(batches).items()));
        changes.publish(TOPIC, version.id().toString());
    }

    private ModelVersion version(UUID id) {
        return versions.find(id).orElseThrow(() -> unknown(id));
    }

    private static Rejection unknown(UUID id) {
        return new Rejection(Violation.state("model-version-unknown", id.toString()));
    }
}
