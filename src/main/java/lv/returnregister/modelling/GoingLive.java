package lv.returnregister.modelling;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.returnregister.documents.LetterTexts;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.modelling.ModelVersion.Transition;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.ModelDeployment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts approved versions into force when their moment has come. */
@Component
public class GoingLive {

    private static final Logger LOG = LoggerFactory.getLogger(GoingLive.class);

    private final VersionRows versions;
    private final ModelDeployment deployment;
    private final LetterTexts letters;
    private final RunningCases runningCases;
    private final TransactionTemplate transactions;
    private final Clock clock;

    GoingLive(
            VersionRows versions,
            ModelDeployment deployment,
            LetterTexts letters,
            RunningCases runningCases,
            TransactionTemplate transactions,
            Clock clock) {
        this.versions = versions;
        this.deployment = deployment;
        this.letters = letters;
        this.runningCases = runningCases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everything that is due, each in its own transaction; what fails is noted at its version and holds nothing else up. */
    public void due() {
        for (UUID id : versions.due(clock.instant())) {
            try {
                transactions.executeWithoutResult(status -> versions.lock(id)
                        .filter(version -> version.state() == State.APPROVED)
                        .ifPresent(this::now));
            } catch (IllegalStateException refused) {
                LOG.error("Version {} could not go live", id, refused);
                transactions.executeWithoutResult(status -> versions.failed(id, String.valueOf(refused.getMessage())));
            }
        }
    }

    /**
     * Begins to take running cases over to what is in force for them too, each version in its own transaction. It is asked for
     * before anything else goes live: a case that another node just began by the version before has been written by then.
     */
    public void takeOver() {
        for (UUID id : runningCases.due()) {
            try {
                runningCases.takeOver(id);
            } catch (RuntimeException fault) {
                LOG.error("Running cases could not be taken over to version {}", id, fault);
            }
        }
    }

    /** The version is in force from now on, in the caller's transaction. */
    void now(ModelVersion version) {
        versions.live(version.id(), version.model(), publish(version, versions.content(version.id())));
        if (version.model().kind() == ModelKind.PROCESS) {
            runningCases.stop(version.model());
        }
    }

    private @Nullable String publish(ModelVersion version, String text) {
        ModelRef model = version.model();
        return switch (model.kind()) {
            case PROCESS -> deployed(model, text);
            case DECISION -> {
                String id = deployed(model, text);
                deployment.answers(
                        model.key(), id, LegalTime.day(clock.instant()), version.transition() != Transition.KEEP);
                yield id;
            }
            case FORM -> {
                deployment.publishForm(model.key(), text);
                yield null;
            }
            case LETTER -> {
                letters.publish(model.key(), text);
                yield null;
            }
        };
    }

    private String deployed(ModelRef model, String text) {
        String id = deployment
                .deploy(model.toString(), List.of(new ModelDeployment.File(model.fileName(), text)))
                .get(model.key());
        if (id == null) {
            throw new IllegalStateException(model + " is not what its file declares");
        }
        return id;
    }
}
