package lv.returnregister.workflow.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.CaseRouting;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TaskAssigned;
import lv.returnregister.workflow.TaskEnded;
import lv.returnregister.workflow.TaskOpened;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hears every user task of every model and tells of it in the same transaction, so that the inbox never lags behind. */
@Component
class TaskEvents extends AbstractBpmnParseListener {

    /** PMLP's unit for entry bans that no return case carries (Cabinet Regulation 122/2013, points 6 and 10). */
    private static final String CENTRAL_OFFICE = "PMLP-IAN";

    private static final Namespace CAMUNDA = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

    private static final String FORM_KEY = "formKey";

    private static final String DEADLINE_RULE = "deadlineRule";

    private final ApplicationEventPublisher events;
    private final SingletonSupplier<CaseRouting> routing;
    private final SingletonSupplier<DecisionTables> tables;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    TaskEvents(
            ApplicationEventPublisher events,
            ObjectProvider<CaseRouting> routing,
            ObjectProvider<DecisionTables> tables,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.tables = SingletonSupplier.of(tables::getObject);
        this.events = events;
        this.routing = SingletonSupplier.of(routing::getObject);
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Map<String, String> properties = properties(element);
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, delegate -> opened(delegate, properties));
        task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, delegate -> assigned(delegate, properties));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, delegate -> ended(delegate, properties, true));
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, delegate -> ended(delegate, properties, false));
    }

    private void opened(DelegateTask task, Map<String, String> properties) {
        CaseId caseId = caseOf(task);
        Authority authority = routing.obtain().authority(caseId, required(task, properties, "authority"));
        Role role = Role.valueOf(required(task, properties, "role").toUpperCase(Locale.ROOT));
        String step = required(task, properties, "step");
        TableHit route = tables.obtain()
                .ask(
                        "taskRouting",
                        null,
                        Map.of(
                                "step",
                                step,
                                "authority",
                                authority.name(),
                                "role",
                                role.name().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException("No routing for step " + step));
        events.publishEvent(new TaskOpened(
                task.getId(),
                caseId,
                process(task),
                step,
                required(task, properties, FORM_KEY),
                task.getName(),
                required(task, properties, "titleEn"),
                authority,
                unit(caseId, authority, route.word("unit")),
                role,
                // Whose task it is stands in the inbox alone; the engine is asked for nobody's list.
                route.word("candidateGroup"),
                required(task, properties, DEADLINE_RULE),
                clock.instant()));
    }

    private String unit(CaseId caseId, Authority authority, String rule) {
        return switch (rule) {
            case "authority" -> authority.name();
            case "central-office" -> CENTRAL_OFFICE;
            default -> routing.obtain().unit(caseId, authority);
        };
    }

    private void assigned(DelegateTask task, Map<String, String> properties) {
        events.publishEvent(new TaskAssigned(
                task.getId(), caseOf(task), task.getAssignee(), required(task, properties, DEADLINE_RULE)));
    }

    private void ended(DelegateTask task, Map<String, String> properties, boolean completed) {
        if (completed) {
            // Set here and not by a command of its own before: that would write the task and its history twice.
            currentOfficer
                    .find()
                    .map(Officer::signInName)
                    .filter(officer -> !officer.equals(task.getAssignee()))
                    .ifPresent(task::setAssignee);
        }
        events.publishEvent(new TaskEnded(
                task.getId(),
                caseOf(task),
                required(task, properties, "step"),
                completed,
                required(task, properties, DEADLINE_RULE)));
    }

    private static CaseId caseOf(DelegateTask task) {
        return CaseId.of(task.getExecution().getProcessBusinessKey());
    }

    private static String process(DelegateTask task) {
        return ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey();
    }

    /** What the model says of a user task: its extension properties and its form. */
    private static Map<String, String> properties(Element task) {
        Map<String, String> values = new HashMap<>();
        String form = task.attributeNS(CAMUNDA, FORM_KEY);
        if (form != null) {
            values.put(FORM_KEY, form);
        }
        Element extensions = task.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties != null) {
            properties
                    .elementsNS(CAMUNDA, "property")
                    .forEach(property -> values.put(property.attribute("name"), property.attribute("value")));
        }
        return Map.copyOf(values);
    }

    private static String required(DelegateTask task, Map<String, String> properties, String name) {
        String value = properties.get(name);
        if (value == null) {
            throw new IllegalStateException("User task " + task.getTaskDefinitionKey() + " has no property " + name);
        }
        return value;
    }
}
