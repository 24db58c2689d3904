package lv.returnregister.modelling.trial;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ProcessShape;
import org.springframework.stereotype.Component;

/** The shapes of the versions past cases went by. A deployed version does not change, so each is read once. */
@Component
class DeployedShapes {

    private final ProcessModels models;
    private final Map<String, ProcessShape> known = new ConcurrentHashMap<>();

    DeployedShapes(ProcessModels models) {
        this.models = models;
    }

    /**
     * The shape of a version.
     *
     * @param process key of the process
     * @param definitionId the engine's id of the version
     * @throws Rejection {@code model-unknown} when the engine no longer has it; the transaction goes on
     */
    ProcessShape of(String process, String definitionId) {
        return known.computeIfAbsent(
                definitionId,
                id -> models.find(id)
                        .map(xml -> ProcessShape.read(process, xml))
                        .orElseThrow(() -> new Rejection(Violation.state("model-unknown", id))));
    }
}
