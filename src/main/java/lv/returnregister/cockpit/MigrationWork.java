package lv.returnregister.cockpit;

import lv.returnregister.workflow.ModelMigrations;
import lv.returnregister.workflow.ModelMigrations.Plan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes one case over to another version of a process, for good or as a rehearsal that leaves everything as it was. */
final class MigrationWork implements BatchWork {

    static final String REHEARSAL = "rehearse";
    static final String MIGRATION = "migrate";

    /** Name of the parameter that holds the plan. */
    static final String PLAN = "plan";

    private static final String ARROW = " → ";

    private final String kind;
    private final ModelMigrations migrations;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final TransactionTemplate ownTransaction;

    private MigrationWork(
            String kind,
            ModelMigrations migrations,
            ApplicationEventPublisher events,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.kind = kind;
        this.migrations = migrations;
        this.events = events;
        this.json = json;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The two kinds differ in one thing: what becomes of the transaction. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        BatchWork rehearsal(
                ModelMigrations migrations,
                ApplicationEventPublisher events,
                JsonMapper json,
                PlatformTransactionManager transactions) {
            return new MigrationWork(REHEARSAL, migrations, events, json, transactions);
        }

        @Bean
        BatchWork migration(
                ModelMigrations migrations,
                ApplicationEventPublisher events,
                JsonMapper json,
                PlatformTransactionManager transactions) {
            return new MigrationWork(MIGRATION, migrations, events, json, transactions);
        }
    }

    /** What a batch between two versions is called. */
    static String title(String source, String target) {
        return source + ARROW + target;
    }

    /** The version the cases of such a batch run on. */
    static String source(String title) {
        return title.substring(0, title.indexOf(ARROW));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void work(Batch batch, Batch.Item item) {
        Plan plan = json.readValue(batch.parameters().get(PLAN), Plan.class);
        ownTransaction.executeWithoutResult(status -> {
            if (kind.equals(REHEARSAL)) {
                status.setRollbackOnly();
            }
            migrations.migrate(item.caseId(), item.subject(), plan);
            events.publishEvent(new OperationChanged(
                    OperationChanged.What.DONE,
                    item.caseId(),
                    MIGRATION,
                    plan.source() + "#",
                    plan.target() + "#",
                    null,
                    batch.reason(),
                    batch.startedBy(),
                    batch.decidedBy(),
                    null));
        });
    }
}
