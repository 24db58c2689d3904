package lv.returnregister.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the engine would ask the database at every step although the answer is known: the Register uses a part of what the
 * engine can do, and each question is a trip to the database while an officer waits. Nothing is remembered here; every
 * answer holds for as long as the Register does not begin to use what it is about, which {@code UnaskedQuestionsTest}
 * watches over.
 */
final class UnaskedQuestions {

    private UnaskedQuestions() {}

    static List<SessionFactory> factories() {
        return List.of(
                new Factory<>(TaskManager.class, NoPartsOfTasks::new),
                new Factory<>(IdentityLinkManager.class, NoCandidates::new),
                new Factory<>(VariableInstanceManager.class, NoValuesOfTasks::new),
                new Factory<>(JobManager.class, NoMessagesLater::new),
                new Factory<>(ProcessDefinitionManager.class, VersionsAsDeployed::new));
    }

    /** Makes a part of the engine's session in place of the engine's own. */
    private record Factory<T extends Session>(Class<T> part, Supplier<T> maker) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return part;
        }

        @Override
        public Session openSession() {
            return maker.get();
        }
    }

    /** Tasks come from models alone and have no tasks below them. */
    private static final class NoPartsOfTasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }

    /** Whose a task is stands in the inbox; {@link ModelGate} refuses a model that names anybody. */
    private static final class NoCandidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return new ArrayList<>();
        }
    }

    /** Routing values belong to the process, none to a task. */
    private static final class NoValuesOfTasks extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
            return new ArrayList<>();
        }
    }

    /** A message takes effect in the transaction that tells it, never by a job that would have to be found again. */
    private static final class NoMessagesLater extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, @Nullable String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handler)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    /** A version that was deployed does not change and is not suspended: one that this node has read is read once. */
    private static final class VersionsAsDeployed extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            ProcessDefinitionEntity inSession = super.getCachedResourceDefinitionEntity(id);
            return inSession != null
                    ? inSession
                    : Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .getProcessDefinitionCache()
                            .get(id);
        }
    }
}
