package lv.returnregister.modelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.modelling.ModelVersion.Origin;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.modelling.ModelVersion.Transition;
import lv.returnregister.modelling.check.ModelIntake;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ModelDeployment;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library of models: an administrator draws a new version, another one approves it and says from when it holds, and the
 * Register puts it into force at that moment. Everything is written to the audit log.
 */
@Service
@Transactional
public class ModelLibrary {

    private static final int LONGEST_WORDS = 4000;

    private final VersionRows versions;
    private final GoingLive goingLive;
    private final ModelReview review;
    private final RunningCases runningCases;
    private final ShippedModels shipped;
    private final ModelDeployment deployment;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    ModelLibrary(
            VersionRows versions,
            GoingLive goingLive,
            ModelReview review,
            RunningCases runningCases,
            ShippedModels shipped,
            ModelDeployment deployment,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.versions = versions;
        this.goingLive = goingLive;
        this.review = review;
        this.runningCases = runningCases;
        this.shipped = shipped;
        this.deployment = deployment;
        this.jdbc = jdbc;
        this.audit = audit;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * A model in the library.
     *
     * @param live the version in force, absent of a new model that nobody has approved yet
     * @param open the version that is under way, absent when nobody changes it
     * @param running process instances on the live version, 0 for other kinds
     * @param shippedDiffers whether this release brings another text than administrators keep
     */
    public record Shelf(
            ModelRef model,
            @Nullable ModelVersion live,
            @Nullable ModelVersion open,
            long running,
            boolean shippedDiffers) {

        /** The version in force; of a new model the one that is under way. */
        public ModelVersion shown() {
            return live == null ? Objects.requireNonNull(open) : live;
        }
    }

    /** Every model, by kind and key. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<Shelf> shelves() {
        Map<ModelRef, ModelVersion> live = new HashMap<>();
        Map<ModelRef, ModelVersion> open = new HashMap<>();
        versions.current()
                .forEach(version -> (version.state() == State.LIVE ? live : open).put(version.model(), version));
        Collection<ModelRef> differing = differing();
        Map<String, Long> running = deployment.running();
        return Stream.concat(live.keySet().stream(), open.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(ModelRef::kind).thenComparing(ModelRef::key))
                .map(model -> {
                    ModelVersion inForce = live.get(model);
                    return new Shelf(
                            model,
                            inForce,
                            open.get(model),
                            inForce == null ? 0 : running.getOrDefault(inForce.deployedId(), 0L),
                            differing.contains(model));
                })
                .toList();
    }

    /**
     * Every version of a model, the newest first.
     *
     * @throws Rejection {@code model-unknown} when there is no such model
     */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<ModelVersion> versions(ModelRef model) {
        List<ModelVersion> all = versions.of(model);
        if (all.isEmpty()) {
            throw new Rejection(Violation.state("model-unknown", model.key()));
        }
        return all;
    }

    /**
     * One version.
     *
     * @throws Rejection {@code model-version-unknown}
     */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public ModelVersion version(UUID id) {
        return versions.find(id).orElseThrow(() -> unknown(id));
    }

    /** The text of a version; a {@link Rejection} {@code model-version-unknown} when there is none. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public String content(UUID id) {
        version(id);
        return versions.content(id);
    }

    /** The text in force of a model; of a new one, that of the version under way. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Optional<String> text(ModelRef model) {
        return versions.inForce(model).or(() -> open(model)).map(version -> versions.content(version.id()));
    }

    /** Process instances by the engine's id of the version they run on. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Map<String, Long> running() {
        return deployment.running();
    }

    /** The text of a model in this release, when administrators keep another one. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public Optional<String> shippedOtherwise(ModelRef model) {
        return differing().contains(model) ? shipped.content(model) : Optional.empty();
    }

    /**
     * Begins a new version from a text that was or is in force.
     *
     * @return the draft; the one that is open already when there is one
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public ModelVersion draft(UUID basedOn) {
        ModelVersion base = version(basedOn);
        return begin(base.model(), Origin.DRAWN, basedOn, versions.content(basedOn), "");
    }

    /**
     * Begins a model there was none of before, with the least text of its kind that keeps the rules of the house.
     *
     * @throws Rejection {@code model-key-taken} when there is or was one of this kind with this key
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public ModelVersion draft(NewModel wanted) {
        String key = Objects.requireNonNull(wanted.key());
        ModelRef model = new ModelRef(Objects.requireNonNull(wanted.kind()), key);
        Inputs.check()
                .require(
                        versions.of(model).stream().allMatch(version -> version.state() == State.DISCARDED),
                        "key",
                        "model-key-taken",
                        key)
                .done();
        return begin(
                model,
                Origin.DRAWN,
                null,
                FirstTexts.of(model, Objects.requireNonNull(wanted.nameLv()), Objects.requireNonNull(wanted.nameEn())),
                Objects.requireNonNull(wanted.reason()));
    }

    /** Begins a new version from the text of this release. */
    @PreAuthorize("hasAuthority('models.edit')")
    public ModelVersion draftFromRelease(ModelRef model) {
        String text = shippedOtherwise(model)
                .orElseThrow(() -> new Rejection(Violation.state("release-does-not-differ", model.key())));
        return begin(
                model,
                Origin.SHIPPED,
                versions.inForce(model).map(ModelVersion::id).orElse(null),
                text,
                "");
    }

    /** Begins a new version with a text from another environment. */
    @PreAuthorize("hasAuthority('models.edit')")
    public ModelVersion draftFromBundle(ModelRef model, String text) {
        return begin(
                model,
                Origin.IMPORTED,
                versions.inForce(model).map(ModelVersion::id).orElse(null),
                text,
                "");
    }

    private ModelVersion begin(ModelRef model, Origin origin, @Nullable UUID basedOn, String text, String reason) {
        Optional<ModelVersion> open = open(model);
        if (open.isPresent()) {
            if (origin == Origin.DRAWN) {
                return open.get();
            }
            throw new Rejection(Violation.state("model-open", open.get().author()));
        }
        try {
            UUID id = versions.add(model, origin, basedOn, text, reason, officer());
            ModelVersion draft = version(id);
            record("model-draft", draft, Map.of("origin", origin.name()));
            return draft;
        } catch (DuplicateKeyException another) {
            throw new Rejection(Violation.state("model-open", model.key()));
        }
    }

    /**
     * Saves a draft.
     *
     * @param revision the one that was read before it was changed
     * @return the draft with its new revision
     * @throws Rejection {@code draft-saved-meanwhile} when somebody else saved it since; what {@link ModelIntake} refuses
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public ModelVersion save(UUID id, int revision, String text) {
        ModelVersion draft = locked(id, State.DRAFT);
        if (draft.revision() != revision) {
            throw new Rejection(Violation.state("draft-saved-meanwhile", draft.savedBy()));
        }
        ModelRef model = draft.model();
        if (model.kind() != ModelKind.LETTER) {
            // A letter is typed as text and may be unfinished; what the other editors write is whole.
            ModelIntake.read(model.kind(), model.fileName(), text);
        }
        versions.save(id, text, officer());
        return version(id);
    }

    /** A draft that is not wanted any more; it stays in the list of versions. */
    @PreAuthorize("hasAuthority('models.edit')")
    public void discard(UUID id) {
        ModelVersion draft = locked(id, State.DRAFT);
        versions.discarded(id);
        record("model-discarded", draft, Map.of());
    }

    /**
     * Gives a draft to another administrator for approval.
     *
     * @param reason why the model is changed
     * @throws Rejection when it has errors, an unanswered warning, or is a process that was not explored
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public void submit(UUID id, String reason) {
        Inputs.check().required("reason", reason).done();
        ModelVersion draft = locked(id, State.DRAFT);
        review.ensureFit(draft, comments(id));
        versions.submitted(id, words("reason", reason), officer());
        record("model-submitted", draft, Map.of("reason", reason.strip()));
    }

    /**
     * Back to its authors, with the reason as a comment: from review, or after approval as long as it is not live.
     *
     * @param reason what is to be done otherwise
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public void sendBack(UUID id, String reason) {
        Inputs.check().required("reason", reason).done();
        ModelVersion version = locked(id, State.IN_REVIEW, State.APPROVED);
        versions.sentBack(id);
        say(id, null, null, words("reason", reason));
        record("model-sent-back", version, Map.of("reason", reason.strip()));
    }

    /**
     * Approves a version; it goes live at the moment named, by the Register's clock.
     *
     * @param effectiveAt not before now
     * @throws Rejection {@code approval-by-author} when the officer saved any part of it; {@code rehearsal-missing},
     *     {@code rehearsal-outdated} or {@code rehearsal-runs} when a process is to hold for running cases and has not been
     *     rehearsed with them as it is now
     */
    @PreAuthorize("hasAuthority('models.approve')")
    public void approve(UUID id, @Nullable Instant effectiveAt, @Nullable Transition transition) {
        Inputs.check()
                .required("effectiveAt", effectiveAt)
                .required("transition", transition)
                .done();
        ModelVersion version = locked(id, State.IN_REVIEW);
        String officer = officer();
        if (versions.hands(id).contains(officer) || officer.equals(version.submittedBy())) {
            throw new Rejection(Violation.right("approval-by-author"));
        }
        review.ensureFit(version, comments(id));
        if (version.model().kind() == ModelKind.PROCESS && transition == Transition.CHANGE) {
            runningCases.ensureRehearsed(version);
        }
        Instant now = clock.instant();
        Instant wanted = Objects.requireNonNull(effectiveAt);
        Instant from = wanted.isBefore(now) ? now : wanted;
        Transition chosen = Objects.requireNonNull(transition);
        versions.approved(id, officer, from, chosen);
        record("model-approved", version, Map.of("effectiveAt", from.toString(), "transition", chosen.name()));
    }

    /**
     * Puts the text of an earlier version into force at once: what is wrong is taken back by one hand. Only what was in force
     * before can come back this way.
     *
     * @param reason why
     * @return the new version with the earlier text
     */
    @PreAuthorize("hasAuthority('models.approve')")
    public ModelVersion putBack(UUID earlier, String reason) {
        Inputs.check().required("reason", reason).done();
        ModelVersion version = locked(earlier, State.RETIRED);
        if (version.liveAt() == null) {
            throw new Rejection(Violation.state("version-never-live", String.valueOf(version.number())));
        }
        open(version.model()).ifPresent(open -> {
            throw new Rejection(Violation.state("model-open", open.author()));
        });
        UUID id = versions.add(
                version.model(),
                Origin.RETURNED,
                earlier,
                versions.content(earlier),
                words("reason", reason),
                officer());
        // A table that was wrong is put right for running cases too. A case keeps to the process it runs on, since
        // nobody rehearsed its way back.
        versions.approved(
                id,
                officer(),
                clock.instant(),
                version.model().kind() == ModelKind.DECISION ? Transition.CHANGE : Transition.KEEP);
        goingLive.now(version(id));
        ModelVersion back = version(id);
        record("model-put-back", back, Map.of("earlier", version.number(), "reason", reason.strip()));
        return back;
    }

    /** Tries anew to put an approved version into force that could not go live. */
    @PreAuthorize("hasAuthority('models.approve')")
    public void tryAgain(UUID id) {
        ModelVersion version = locked(id, State.APPROVED);
        versions.approved(
                id,
                String.valueOf(version.approvedBy()),
                clock.instant(),
                version.transition() == null ? Transition.KEEP : version.transition());
        record("model-tried-again", version, Map.of());
    }

    /** Who began a version or saved any part of it: none of them may approve it. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<String> hands(UUID id) {
        return versions.hands(id);
    }

    /** What was said of a version, the oldest first. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<ModelComment> comments(UUID id) {
        return jdbc.sql(
                        "select id, element, rule, officer, said_at, words from modelling_comment where version_id = :id"
                                + " order by said_at, id")
                .param("id", id)
                .query((row, number) -> new ModelComment(
                        row.getObject("id", UUID.class),
                        row.getString("element"),
                        row.getString("rule"),
                        row.getString("officer"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getString("words")))
                .list();
    }

    /**
     * Says something of a version that is under way.
     *
     * @param element the element it is about; null for the whole
     * @param rule the warning it answers; null for none
     */
    @PreAuthorize("hasAuthority('models.edit')")
    public void comment(UUID id, @Nullable String element, @Nullable String rule, String words) {
        Inputs.check().required("comment", words).done();
        locked(id, State.DRAFT, State.IN_REVIEW, State.APPROVED);
        say(id, element, rule, words("comment", words));
    }

    private void say(UUID id, @Nullable String element, @Nullable String rule, String words) {
        jdbc.sql("insert into modelling_comment (id, version_id, element, rule, officer, said_at, words)"
                        + " values (:id, :version, :element, :rule, :officer, :now, :words)")
                .param("id", Ids.next())
                .param("version", id)
                .param("element", element)
                .param("rule", rule)
                .param("officer", officer())
                .param("now", Timestamp.from(clock.instant()))
                .param("words", words)
                .update();
    }

    private Optional<ModelVersion> open(ModelRef model) {
        return versions.of(model).stream()
                .filter(version -> version.state().isOpen())
                .findFirst();
    }

    private ModelVersion locked(UUID id, State... states) {
        ModelVersion version = versions.lock(id).orElseThrow(() -> unknown(id));
        if (!List.of(states).contains(version.state())) {
            throw new Rejection(
                    Violation.state("version-in-state", version.state().name()));
        }
        return version;
    }

    private Collection<ModelRef> differing() {
        return jdbc.sql("select kind, model from modelling_shipped where differs")
                .query((row, number) -> new ModelRef(ModelKind.valueOf(row.getString("kind")), row.getString("model")))
                .set();
    }

    private void record(String action, ModelVersion version, Map<String, ?> details) {
        audit.act(action, version.model() + " " + version.number(), details);
    }

    private String officer() {
        return currentOfficer.get().signInName();
    }

    private static String words(String field, String words) {
        String said = words.strip();
        Inputs.check()
                .require(said.length() <= LONGEST_WORDS, field, "too-long", String.valueOf(LONGEST_WORDS))
                .done();
        return said;
    }

    private static Rejection unknown(UUID id) {
        return new Rejection(Violation.state("model-version-unknown", id.toString()));
    }
}
