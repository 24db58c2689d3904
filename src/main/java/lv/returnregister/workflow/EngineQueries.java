package lv.returnregister.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.springframework.context.ApplicationContext;

/**
 * What the cockpit shows, asked of the engine's own query API: only to be measured beside the Register's read models, never
 * for a screen. Each answer is a number that must not be none.
 */
public final class EngineQueries {

    private static final int WEEK = 7;
    private static final int SOON = 3;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ManagementService management;

    public EngineQueries(ApplicationContext application) {
        this.runtime = application.getBean(RuntimeService.class);
        this.tasks = application.getBean(TaskService.class);
        this.history = application.getBean(HistoryService.class);
        this.management = application.getBean(ManagementService.class);
    }

    /** Running, started and finished instances of each process, overdue tasks and those due soon; the engine knows no units. */
    public long overview(Set<String> processes, Instant now) {
        Date week = Date.from(now.minus(WEEK, ChronoUnit.DAYS));
        long found = 0;
        for (String process : processes) {
            found += runtime.createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .count();
            found += history.createHistoricProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .startedAfter(week)
                    .count();
            found += history.createHistoricProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .finishedAfter(week)
                    .count();
        }
        for (int days : List.of(0, 1, SOON)) {
            found += tasks.createTaskQuery()
                    .dueBefore(Date.from(now.plus(days, ChronoUnit.DAYS)))
                    .count();
        }
        return found;
    }

    /** Tokens and incidents at each activity of a version. */
    public long standing(String definitionId) {
        return management.createActivityStatisticsQuery(definitionId).includeIncidents().list().stream()
                .mapToInt(ActivityStatistics::getInstances)
                .sum();
    }

    /**
     * How long each activity of a version took that ended since; the API has no percentiles, so it gives every instance. The
     * Register keeps none of the engine's indexes for this (V059): to ask it so is slower here than in an engine alone.
     */
    public long durations(String definitionId, Instant since) {
        return history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definitionId)
                .finishedAfter(Date.from(since))
                .unlimitedList()
                .stream()
                .collect(Collectors.groupingBy(
                        HistoricActivityInstance::getActivityId,
                        Collectors.mapping(
                                HistoricActivityInstance::getDurationInMillis,
                                Collectors.collectingAndThen(Collectors.toList(), EngineQueries::median))))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The first page of tasks by due date; the engine knows neither law nor derivation of the date. */
    public int firstDue(int size) {
        return tasks.createTaskQuery().orderByDueDate().asc().listPage(0, size).size();
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElse(0L);
    }
}
