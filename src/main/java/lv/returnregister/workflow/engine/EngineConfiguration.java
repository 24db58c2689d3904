package lv.returnregister.workflow.engine;

import java.util.List;
import javax.sql.DataSource;
import lv.returnregister.workflow.MatchedRows;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The embedded process engine: our data source and transactions, own schema, no REST or web application, rights left to
 * the Register. Why each setting is as it is stands in the decision record on the engine.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            ModelGate modelGate,
            TaskEvents taskEvents,
            GuardedSteps guardedSteps,
            FlowEvents flowEvents,
            MatchedRows matchedRows,
            FailedJobs failedJobs,
            SpringJobExecutor engineJobExecutor,
            @Value("${register.jobs.enabled}") boolean jobsEnabled) {
        SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName("register");
        settings.setDataSource(dataSource);
        settings.setTransactionManager(transactions);
        settings.setDatabaseType("postgres");
        settings.setDatabaseSchemaUpdate("false");
        settings.setDatabaseSchema("camunda");
        settings.setDatabaseTablePrefix("camunda.");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setExpressionManager(new JuelExpressionManager(new StepBeans(context)));
        settings.setCustomHistoryLevels(List.of(new FlowHistory()));
        settings.setHistory(FlowHistory.NAME);
        settings.setHistoryTimeToLive("P3650D");
        settings.setAuthorizationEnabled(false);
        settings.setCmmnEnabled(false);
        settings.setStandaloneTasksEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setEnableExpressionsInAdhocQueries(false);
        settings.setEnableExpressionsInStoredQueries(false);
        settings.setQueryMaxResultsLimit(500);
        settings.setEnsureJobDueDateNotNull(true);
        settings.setJobExecutorAcquireByDueDate(true);
        // A case of an older model version must not be stranded on a node that never deployed that version.
        settings.setJobExecutorDeploymentAware(false);
        // A fault that passes, such as a database that restarts, needs nobody's help; after these tries it does.
        settings.setFailedJobRetryTimeCycle("PT30S,PT5M");
        settings.setCustomIncidentHandlers(List.of(failedJobs));
        settings.setJobExecutor(engineJobExecutor);
        settings.setJobExecutorActivate(jobsEnabled);
        settings.setCustomSessionFactories(UnaskedQuestions.factories());
        settings.setCustomPreDeployers(List.of(modelGate));
        settings.setCustomPreBPMNParseListeners(List.of(guardedSteps, taskEvents));
        settings.setHistoryEventProducer(new FlowHistoryEvents());
        settings.setEnableDefaultDbHistoryEventHandler(false);
        settings.setCustomHistoryEventHandlers(List.of(new FlowHistoryWriter(), flowEvents));
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(List.of(matchedRows));
        settings.setDmnEngineConfiguration(tables);
        return settings;
    }

    @Bean
    @DependsOn({"flywayInitializer", "clockControl"})
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration engineSettings) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(engineSettings);
        return factory;
    }

    @Bean(destroyMethod = "")
    SpringJobExecutor engineJobExecutor(AsRegister asRegister) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(4);
        threads.setMaxPoolSize(4);
        threads.setQueueCapacity(10);
        threads.setThreadNamePrefix("engine-job-");
        threads.setTaskDecorator(asRegister);
        threads.setDaemon(true);
        threads.initialize();
        SpringJobExecutor executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setWaitTimeInMillis(1000);
        executor.setMaxWait(5000);
        return executor;
    }

    @Bean
    RuntimeService engineRuntime(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService engineTasks(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService engineHistory(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    RepositoryService engineRepository(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService engineManagement(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService engineDecisions(ProcessEngine engine) {
        return engine.getDecisionService();
    }
}
