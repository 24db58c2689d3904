package lv.returnregister.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deployed process models and decision tables, for reading. */
@Service
@Transactional(readOnly = true)
public class ProcessModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    public ProcessModels(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Which kind of model. */
    public enum Kind {
        PROCESS,
        DECISION
    }

    /**
     * One deployed version.
     *
     * @param id the engine's id of this version
     * @param key process or decision id
     * @param name Latvian name
     * @param version counted by the engine from 1
     * @param versionTag the author's version, absent when none was given
     * @param deployedAt UTC
     * @param running process instances on this and all earlier versions; 0 for decisions
     */
    public record Model(
            String id,
            Kind kind,
            String key,
            String name,
            int version,
            @Nullable String versionTag,
            Instant deployedAt,
            long running) {}

    /** The newest version of each process and decision, processes first, by name. */
    @PreAuthorize("hasAuthority('models.read')")
    public List<Model> latest() {
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId,
                        deployment -> deployment.getDeploymentTime().toInstant()));
        List<Model> processes = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> new Model(
                        definition.getId(),
                        Kind.PROCESS,
                        definition.getKey(),
                        name(definition.getName(), definition.getKey()),
                        definition.getVersion(),
                        definition.getVersionTag(),
                        deployed.getOrDefault(definition.getDeploymentId(), Instant.EPOCH),
                        runtime.createProcessInstanceQuery()
                                .processDefinitionKey(definition.getKey())
                                .count()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        List<Model> decisions = repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(definition -> new Model(
                        definition.getId(),
                        Kind.DECISION,
                        definition.getKey(),
                        name(definition.getName(), definition.getKey()),
                        definition.getVersion(),
                        definition.getVersionTag(),
                        deployed.getOrDefault(definition.getDeploymentId(), Instant.EPOCH),
                        0))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        return java.util.stream.Stream.concat(processes.stream(), decisions.stream())
                .toList();
    }

    /** The XML of one version; a {@link Rejection} {@code model-unknown} when there is no such version. */
    @PreAuthorize("hasAnyAuthority('models.read', 'case.read', 'cockpit.use')")
    public String xml(String modelId, Kind kind) {
        try (InputStream in =
                kind == Kind.PROCESS ? repository.getProcessModel(modelId) : repository.getDecisionModel(modelId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NotFoundException | NullValueException e) {
            throw new Rejection(Violation.state("model-unknown", modelId));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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

    private static String name(@Nullable String name, String key) {
        return name == null ? key : name;
    }
}
