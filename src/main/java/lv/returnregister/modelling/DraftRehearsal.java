package lv.returnregister.modelling;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.returnregister.cockpit.Batch;
import lv.returnregister.cockpit.BatchWork;
import lv.returnregister.cockpit.Takeovers;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ModelDeployment;
import lv.returnregister.workflow.ModelMigrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries whether one running case would go over to a version that is not in force yet: the version is deployed, the case is
 * taken over, and all of it is undone.
 */
@Component
class DraftRehearsal implements BatchWork {

    static final String KIND = "rehearse-draft";

    private static final String VERSION = "version";
    private static final String SHA256 = "sha256";

    private final VersionRows versions;
    private final ModelDeployment deployment;
    private final ModelMigrations migrations;
    private final TransactionTemplate undone;

    DraftRehearsal(
            VersionRows versions,
            ModelDeployment deployment,
            ModelMigrations migrations,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.deployment = deployment;
        this.migrations = migrations;
        this.undone = new TransactionTemplate(transactions);
        this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the work has to know of the version. */
    static Map<String, String> parameters(ModelVersion version) {
        return Map.of(VERSION, version.id().toString(), SHA256, version.sha256());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void work(Batch batch, Batch.Item item) {
        UUID id = UUID.fromString(batch.parameters().get(VERSION));
        String source = Objects.requireNonNull(batch.parameters().get(Takeovers.SOURCE));
        undone.executeWithoutResult(status -> {
            status.setRollbackOnly();
            ModelVersion version = versions.find(id)
                    .filter(found -> found.sha256().equals(batch.parameters().get(SHA256)))
                    .orElseThrow(() -> new Rejection(Violation.state("rehearsal-outdated")));
            ModelRef model = version.model();
            ModelDeployment.File file = new ModelDeployment.File(model.fileName(), versions.content(id));
            String target = deployment.deploy(model.toString(), List.of(file)).get(model.key());
            if (target == null) {
                throw new IllegalStateException(model + " is not what its file declares");
            }
            migrations.migrate(item.caseId(), item.subject(), migrations.propose(source, target));
        });
    }
}
