package lv.returnregister.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every deployed version of every process, and what stands in its drawing. A deployed version never changes. */
@Service
@Transactional(readOnly = true)
public class ProcessVersions {

    /** Where a model says what a task, and what anything else, is called in English. */
    private static final Set<String> ENGLISH_NAMES = Set.of("titleEn", "nameEn");

    private final RepositoryService repository;
    private final Map<String, List<Place>> drawn = new ConcurrentHashMap<>();
    private final Map<String, String> englishNames = new ConcurrentHashMap<>();

    public ProcessVersions(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * A version of a process.
     *
     * @param id the engine's id of this version
     * @param process id of the process
     * @param number counted by the engine from 1
     * @param tag the author's version, absent when none was given
     */
    public record Version(
            String id,
            String process,
            LocalizedText name,
            int number,
            @Nullable String tag,
            Instant deployedAt) {}

    /**
     * A place of the drawing at which something waits or is done.
     *
     * @param activity id of the element
     * @param name as drawn, and in English; what a gateway waits for, the words of the id where the drawing is silent
     * @param type what the engine calls this kind of activity, one of {@link ActivityTypes}
     */
    public record Place(String activity, LocalizedText name, String type) {}

    /** Every version of every process, the newest first. */
    @PreAuthorize("hasAnyAuthority('models.read', 'cockpit.use')")
    public List<Version> all() {
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId,
                        deployment -> deployment.getDeploymentTime().toInstant()));
        return repository.createProcessDefinitionQuery().orderByProcessDefinitionVersion().desc().list().stream()
                .map(definition -> version(definition, deployed))
                .toList();
    }

    /**
     * The places of a version, as the drawing is read: from left to right, from top to bottom.
     *
     * @throws Rejection {@code model-unknown} when there is no such version
     */
    @PreAuthorize("hasAnyAuthority('models.read', 'cockpit.use')")
    public List<Place> places(String definitionId) {
        return drawn.computeIfAbsent(definitionId, this::read);
    }

    private List<Place> read(String definitionId) {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .count()
                == 0) {
            throw new Rejection(Violation.state("model-unknown", definitionId));
        }
        List<ActivityImpl> activities = new ArrayList<>();
        collect(((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definitionId), activities);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        return activities.stream()
                .sorted(Comparator.comparingInt(ActivityImpl::getX).thenComparingInt(ActivityImpl::getY))
                .map(activity -> new Place(activity.getId(), name(model, activity.getId()), type(activity)))
                .toList();
    }

    private static void collect(PvmScope scope, List<ActivityImpl> found) {
        scope.getActivities().forEach(inner -> {
            ActivityImpl activity = (ActivityImpl) inner;
            if (ActivityTypes.matters(type(activity))) {
                found.add(activity);
            }
            collect(activity, found);
        });
    }

    private static String type(ActivityImpl activity) {
        return String.valueOf(activity.getProperty("type"));
    }

    private static LocalizedText name(BpmnModelInstance model, String id) {
        String english = StepNames.words(id);
        if (!(model.getModelElementById(id) instanceof FlowNode node)) {
            return new LocalizedText(english, english);
        }
        if (node instanceof EventBasedGateway gateway && named(gateway) == null) {
            List<FlowNode> events =
                    gateway.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
            return new LocalizedText(
                    events.stream()
                            .map(event ->
                                    Optional.ofNullable(named(event)).orElseGet(() -> StepNames.words(event.getId())))
                            .collect(Collectors.joining(" / ")),
                    events.stream().map(event -> StepNames.words(event.getId())).collect(Collectors.joining(" / ")));
        }
        String latvian = named(node);
        return new LocalizedText(
                latvian == null ? english : latvian, englishName(node).orElse(english));
    }

    private static @Nullable String named(FlowNode node) {
        String name = node.getName();
        return name == null || name.isBlank() ? null : name;
    }

    private static Optional<String> englishName(BaseElement element) {
        return element.getExtensionElements() == null
                ? Optional.empty()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> ENGLISH_NAMES.contains(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst();
    }

    private Version version(ProcessDefinition definition, Map<String, Instant> deployed) {
        String english = englishNames.computeIfAbsent(definition.getId(), id -> englishNameOf(definition));
        String name = definition.getName();
        return new Version(
                definition.getId(),
                definition.getKey(),
                new LocalizedText(name == null ? english : name, english),
                definition.getVersion(),
                definition.getVersionTag(),
                deployed.getOrDefault(definition.getDeploymentId(), Instant.EPOCH));
    }

    private String englishNameOf(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        return Optional.ofNullable((BaseElement) model.getModelElementById(definition.getKey()))
                .flatMap(ProcessVersions::englishName)
                .orElseGet(() -> StepNames.words(definition.getKey()));
    }
}
