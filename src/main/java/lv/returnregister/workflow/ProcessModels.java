package lv.returnregister.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deployed process models, for reading. */
@Service
@Transactional(readOnly = true)
public class ProcessModels {

    private final RepositoryService repository;

    public ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The XML of one version; a {@link Rejection} {@code model-unknown} when there is no such version. */
    @PreAuthorize("hasAnyAuthority('models.read', 'case.read', 'cockpit.use')")
    public String xml(String modelId) {
        return find(modelId).orElseThrow(() -> new Rejection(Violation.state("model-unknown", modelId)));
    }

    /** The XML of one version, or nothing when the engine does not have it. */
    @PreAuthorize("hasAnyAuthority('models.read', 'case.read', 'cockpit.use')")
    public Optional<String> find(String modelId) {
        // Asked before, since a fault of the engine would take the caller's transaction with it.
        boolean isKnown = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(modelId)
                        .count()
                > 0;
        if (!isKnown) {
            return Optional.empty();
        }
        try (InputStream in = repository.getProcessModel(modelId)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the newest version of a process. */
    @PreAuthorize("hasAnyAuthority('models.read', 'case.read', 'cockpit.use')")
    public String newest(String processKey) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Rejection(Violation.state("model-unknown", processKey)))
                .getId();
    }
}
