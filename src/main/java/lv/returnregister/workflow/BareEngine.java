package lv.returnregister.workflow;

import com.zaxxer.hikari.HikariDataSource;
import java.beans.FeatureDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The Register's models on an engine without the Register: its steps do nothing. What the Register costs is measured
 * against it. Works on an empty database of its own.
 */
public final class BareEngine implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;

    /**
     * Creates the engine's tables in the database and deploys every model of the class path.
     *
     * @param answers what the service steps answer, by the step's name; the others answer nothing
     */
    public BareEngine(String url, String user, String password, Map<String, Object> answers) {
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(user);
        dataSource.setPassword(password);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(dataSource);
        settings.setDatabaseSchemaUpdate("true");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setHistory("audit");
        settings.setHistoryTimeToLive("P3650D");
        settings.setCmmnEnabled(false);
        settings.setStandaloneTasksEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setEnsureJobDueDateNotNull(true);
        settings.setJobExecutorActivate(false);
        settings.setExpressionManager(new NothingDone(answers));
        engine = settings.buildProcessEngine();
        try {
            deploy();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Starts a process under a business key. */
    public void start(String process, String key, Map<String, Object> values) {
        engine.getRuntimeService().startProcessInstanceByKey(process, key, values);
    }

    /** Finds the open task of the step and completes it. */
    public void complete(String key, String activity, Map<String, Object> values) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(activity)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("No open task " + activity);
        }
        engine.getTaskService().complete(task.getId(), values);
    }

    /** Tells the processes of the key that something happened. */
    public void tell(String key, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlateAllWithResult();
    }

    /** The first page of the engine's own task list: unclaimed tasks of a group, by due date. */
    public int firstPage(String group, int size) {
        List<Task> page = engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(group)
                .orderByDueDate()
                .asc()
                .listPage(0, size);
        return page.size();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }

    private void deploy() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String pattern : List.of("classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn")) {
            for (Resource model : resolver.getResources(pattern)) {
                try (InputStream in = model.getInputStream()) {
                    deployment.addInputStream(String.valueOf(model.getFilename()), in);
                }
            }
        }
        deployment.deploy();
    }

    /** Every {@code ${process.step(…)}} of the models does nothing. */
    private static final class NothingDone extends JuelExpressionManager {

        private static final Object STEPS = new Object();

        private final Map<String, Object> answers;

        NothingDone(Map<String, Object> answers) {
            this.answers = Map.copyOf(answers);
        }

        @Override
        protected ELResolver createElResolver() {
            CompositeELResolver all = new CompositeELResolver();
            ELResolver known = super.createElResolver();
            all.add(new Nothing(known));
            all.add(known);
            return all;
        }

        private final class Nothing extends ELResolver {

            private final ELResolver known;

            Nothing(ELResolver known) {
                this.known = known;
            }

            @Override
            public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
                Object value = known.getValue(context, base, property);
                if (base == null && !context.isPropertyResolved()) {
                    // No routing value has this name: it is that of a process's steps.
                    context.setPropertyResolved(true);
                    return STEPS;
                }
                return value;
            }

            @Override
            public @Nullable Object invoke(
                    ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
                if (base != STEPS) {
                    return null;
                }
                context.setPropertyResolved(true);
                return answers.get(String.valueOf(method));
            }

            @Override
            public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
                return null;
            }

            @Override
            public Class<?> getType(ELContext context, Object base, Object property) {
                return Object.class;
            }

            @Override
            public void setValue(ELContext context, Object base, Object property, Object value) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean isReadOnly(ELContext context, Object base, Object property) {
                return true;
            }

            @Override
            public Class<?> getCommonPropertyType(ELContext context, Object base) {
                return Object.class;
            }
        }
    }
}
