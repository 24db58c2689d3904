package lv.returnregister.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.cockpit.CockpitFigures;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.deadline.WarningLevel;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.inbox.InboxTask;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the supervisor's figures from cases, tasks and deadlines. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('cockpit.use')")
class CaseCockpit implements CockpitFigures {

    private static final Duration SOON = Duration.ofHours(24);

    private final CaseQueries cases;
    private final Inbox inbox;
    private final Deadlines deadlines;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    CaseCockpit(CaseQueries cases, Inbox inbox, Deadlines deadlines, CurrentOfficer currentOfficer, Clock clock) {
        this.cases = cases;
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    @Override
    public Numbers numbers(Scope scope) {
        CaseQueries.Filter open = open(scope);
        Map<Pressing, List<Due>> pressing = pressing(scope);
        int handOvers = inbox.counts(tasks(scope).withStep(handOverStep())).all();
        return new Numbers(
                cases.count(open),
                size(pressing, Pressing.OVERDUE),
                size(pressing, Pressing.WITHIN_DAY),
                size(pressing, Pressing.TARGETS),
                cases.count(open.onlyDetained(true)),
                handOvers,
                cases.count(open.onlyOverridden(true)));
    }

    @Override
    public String handOverStep() {
        return currentOfficer.get().authority() == Authority.PMLP ? "accept-hand-over" : "hand-over";
    }

    @Override
    public List<StepCount> steps(Scope scope) {
        return inbox.byStep(tasks(scope)).stream()
                .map(count -> new StepCount(count.step(), count.title(), count.open(), count.overdue()))
                .toList();
    }

    @Override
    public List<Due> pressing(Scope scope, Pressing which) {
        return pressing(scope).getOrDefault(which, List.of());
    }

    @Override
    public Map<String, Integer> stages(Scope scope) {
        Map<String, Integer> stages = new LinkedHashMap<>();
        cases.byStage(open(scope)).forEach((stage, count) -> stages.put(stage.word(), count));
        return stages;
    }

    private Map<Pressing, List<Due>> pressing(Scope scope) {
        Instant now = clock.instant();
        List<InboxTask> due = inbox.dueBy(tasks(scope), now.plus(SOON), COUNTED_TO);
        List<UUID> ids = due.stream()
                .map(InboxTask::deadlineId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, DeadlineView> clocks = deadlines.of(ids);
        Map<Pressing, List<Due>> sorted = new LinkedHashMap<>();
        for (InboxTask task : due) {
            UUID id = task.deadlineId();
            DeadlineView deadline = id == null ? null : clocks.get(id);
            if (deadline == null) {
                continue;
            }
            boolean passed = !deadline.endsAt().isAfter(now);
            if (deadline.statutory()) {
                add(sorted, passed ? Pressing.OVERDUE : Pressing.WITHIN_DAY, task, deadline, now);
            } else if (passed) {
                add(sorted, Pressing.TARGETS, task, deadline, now);
            }
        }
        return sorted;
    }

    private static void add(
            Map<Pressing, List<Due>> sorted, Pressing which, InboxTask task, DeadlineView deadline, Instant now) {
        sorted.computeIfAbsent(which, key -> new ArrayList<>())
                .add(new Due(
                        task.subject().caseNumber(),
                        "case/" + task.caseId(),
                        (task.subject().surname() + " " + task.subject().givenNames()).strip(),
                        task.step(),
                        task.title(),
                        deadline.rule().title(),
                        deadline.rule().citation(),
                        deadline.endsAt(),
                        deadline.endWritten(),
                        deadline.levelAt(now) == WarningLevel.URGENT,
                        task.unit(),
                        task.assignee()));
    }

    private static int size(Map<Pressing, List<Due>> pressing, Pressing which) {
        return pressing.getOrDefault(which, List.of()).size();
    }

    private InboxFilter tasks(Scope scope) {
        return InboxFilter.of(scope == Scope.UNIT ? InboxFilter.Scope.UNIT : InboxFilter.Scope.AUTHORITY);
    }

    private CaseQueries.Filter open(Scope scope) {
        Officer officer = currentOfficer.get();
        CaseQueries.Filter open = CaseQueries.Filter.all().withState(CaseQueries.State.OPEN);
        return scope == Scope.UNIT ? open.withUnit(officer.unit()) : open.withAuthority(officer.authority());
    }
}
