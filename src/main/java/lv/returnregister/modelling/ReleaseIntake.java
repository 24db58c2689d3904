package lv.returnregister.modelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.modelling.ModelVersion.Origin;
import lv.returnregister.workflow.ModelDeployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the models of a release into the library when the Register starts. What the library does not know becomes version 1
 * and is deployed. A file of a later release becomes the next version only where nobody has changed the model here; otherwise
 * what administrators made stays in force and the library tells that the release brings another text.
 */
@Component
class ReleaseIntake implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseIntake.class);
    private static final String DEPLOYMENT = "register";

    private final ShippedModels shipped;
    private final VersionRows versions;
    private final ModelDeployment deployment;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CurrentOfficer currentOfficer;

    ReleaseIntake(
            ShippedModels shipped,
            VersionRows versions,
            ModelDeployment deployment,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            CurrentOfficer currentOfficer) {
        this.shipped = shipped;
        this.versions = versions;
        this.deployment = deployment;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public void afterSingletonsInstantiated() {
        currentOfficer.asRegister(() -> {
            transactions.executeWithoutResult(status -> take());
            return true;
        });
    }

    private void take() {
        // Two nodes that start together take the same files one after the other.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('modelling-release'))")
                .query((row, number) -> number)
                .list();
        Map<ModelRef, String> seen = new HashMap<>();
        jdbc.sql("select kind, model, sha256 from modelling_shipped").query(row -> {
            seen.put(
                    new ModelRef(ModelKind.valueOf(row.getString("kind")), row.getString("model")),
                    row.getString("sha256"));
        });
        List<ModelRef> other = shipped.all().stream()
                .filter(model -> !VersionRows.sha256(text(model)).equals(seen.get(model)))
                .toList();
        if (other.isEmpty()) {
            return;
        }
        Map<ModelRef, ModelVersion> live = versions.inForce();
        List<ModelRef> taken = new ArrayList<>();
        for (ModelRef model : other) {
            ModelVersion inForce = live.get(model);
            String sha256 = VersionRows.sha256(text(model));
            boolean same = inForce != null && inForce.sha256().equals(sha256);
            boolean ours = inForce != null && inForce.origin() != Origin.SHIPPED;
            if (!same && !ours) {
                taken.add(model);
            } else if (!same) {
                LOG.warn("{} was changed here; the text this release brings is not put into force", model);
            }
            jdbc.sql(
                            "insert into modelling_shipped (kind, model, sha256, differs) values (:kind, :model, :sha256, :differs)"
                                    + " on conflict (kind, model) do update set sha256 = excluded.sha256, differs = excluded.differs")
                    .param("kind", model.kind().name())
                    .param("model", model.key())
                    .param("sha256", sha256)
                    .param("differs", !same && ours)
                    .update();
        }
        putIntoForce(taken, live);
    }

    private void putIntoForce(List<ModelRef> models, Map<ModelRef, ModelVersion> live) {
        Map<ModelRef, String> deployed = deploy(models.stream()
                .filter(model -> model.kind() == ModelKind.PROCESS || model.kind() == ModelKind.DECISION)
                .toList());
        for (ModelRef model : models) {
            ModelVersion before = live.get(model);
            versions.addLive(model, before == null ? null : before.id(), text(model), deployed.get(model));
        }
        if (!models.isEmpty()) {
            LOG.info("{} models of this release are in force", models.size());
        }
    }

    private String text(ModelRef model) {
        return shipped.content(model).orElseThrow();
    }

    /** What the engine has already, from before there was a library, is not deployed again. */
    private Map<ModelRef, String> deploy(List<ModelRef> models) {
        Map<ModelRef, String> ids = new HashMap<>();
        List<ModelDeployment.File> files = new ArrayList<>();
        for (ModelRef model : models) {
            Optional<String> known = model.kind() == ModelKind.PROCESS
                    ? deployment.deployedProcess(model.key(), text(model))
                    : deployment.deployedDecision(model.key(), text(model));
            known.ifPresentOrElse(
                    id -> ids.put(model, id), () -> files.add(new ModelDeployment.File(model.fileName(), text(model))));
        }
        if (!files.isEmpty()) {
            Map<String, String> made = deployment.deploy(DEPLOYMENT, files);
            models.stream()
                    .filter(model -> !ids.containsKey(model))
                    .forEach(model -> ids.put(
                            model,
                            Objects.requireNonNull(
                                    made.get(model.key()), () -> model + " is not what its file declares")));
        }
        return ids;
    }
}
