package lv.returnregister.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.access.Absences;
import lv.returnregister.access.AwayToday;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor gives open tasks to other officers: one, many, or so many spread evenly over some. It acts on exactly the
 * list that was shown: every element says what was seen, and one that changed meanwhile is left alone and told. Each task
 * is a transaction of its own, so one that fails does not spoil the others; the outcome has a verdict for every element.
 * Both owners are told, the trail and the timeline of the case get an entry.
 */
@Service
public class Reassignments {

    private static final Logger LOG = LoggerFactory.getLogger(Reassignments.class);

    private final OpenWork work;
    private final TaskHandOver handOver;
    private final Officers officers;
    private final Absences absences;
    private final CurrentOfficer currentOfficer;
    private final AuditLog audit;

    Reassignments(
            OpenWork work,
            TaskHandOver handOver,
            Officers officers,
            Absences absences,
            CurrentOfficer currentOfficer,
            AuditLog audit) {
        this.work = work;
        this.handOver = handOver;
        this.officers = officers;
        this.absences = absences;
        this.currentOfficer = currentOfficer;
        this.audit = audit;
    }

    /**
     * An element of the list as it was shown.
     *
     * @param taskId which task
     * @param owner sign-in name of who had it then, absent when nobody
     */
    public record Seen(String taskId, @Nullable String owner) {

        /** The task as the inbox shows it. */
        public static Seen of(InboxTask task) {
            return new Seen(task.taskId(), task.assignee());
        }
    }

    /**
     * What shall become of an element.
     *
     * @param task as it was shown
     * @param to sign-in name of the new owner
     */
    public record Move(Seen task, String to) {}

    /**
     * What became of an element.
     *
     * @param taskId which task
     * @param caseId its case, absent when the task was no longer open
     * @param caseNumber its case's number, or empty
     * @param title what is to do, absent when the task was no longer open
     * @param from sign-in name of who had it, absent when nobody
     * @param to sign-in name of who was to get it
     * @param refused why nothing happened, absent when it was done
     */
    public record Verdict(
            String taskId,
            @Nullable CaseId caseId,
            String caseNumber,
            @Nullable LocalizedText title,
            @Nullable String from,
            String to,
            @Nullable Violation refused) {

        /** Whether the task has its new owner. */
        public boolean done() {
            return refused == null;
        }
    }

    /** The verdicts in the order of the list that was given, one for each of its elements. */
    public record Outcome(List<Verdict> verdicts) {

        /** How many tasks have their new owner. */
        public int done() {
            return verdicts.size() - refused().size();
        }

        /** Those that were left alone, and why. */
        public List<Verdict> refused() {
            return verdicts.stream().filter(verdict -> !verdict.done()).toList();
        }
    }

    /**
     * An officer who may get some of the tasks.
     *
     * @param unit code of the unit
     * @param open how many open tasks the officer has now
     * @param mayTake how many of the asked tasks the officer's authority and role may do
     * @param absent whether the officer is away today; such a one gets no tasks
     */
    public record Candidate(
            String signInName, String displayName, String unit, Role role, int open, int mayTake, boolean absent) {}

    /** Officers of the supervisor's authority who may do at least one of the tasks: own unit first, then by name. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    @Transactional(readOnly = true)
    public List<Candidate> candidates(List<Seen> tasks) {
        Officer supervisor = currentOfficer.get();
        List<Officer> colleagues = officers.ofAuthority(supervisor.authority());
        Map<String, OpenWork.Task> open = work.find(ids(tasks));
        Map<String, Integer> loads =
                work.loads(colleagues.stream().map(Officer::signInName).toList());
        AwayToday away = absences.away();
        return colleagues.stream()
                .map(officer -> new Candidate(
                        officer.signInName(),
                        officer.displayName(),
                        officer.unit(),
                        officer.role(),
                        loads.getOrDefault(officer.signInName(), 0),
                        (int) open.values().stream()
                                .filter(task -> task.isFor(officer))
                                .count(),
                        away.isAway(officer.signInName())))
                .filter(candidate -> candidate.mayTake() > 0)
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> !candidate.unit().equals(supervisor.unit()))
                        .thenComparing(Candidate::displayName)
                        .thenComparing(Candidate::signInName))
                .toList();
    }

    /** All the tasks to one officer; nothing happens yet. */
    public static List<Move> toOne(List<Seen> tasks, String officer) {
        return tasks.stream().map(task -> new Move(task, officer)).toList();
    }

    /**
     * Deals the tasks in the order of their due dates, each to the officer who may do it and got the fewest so far (then:
     * has the fewest open), so that among those who may do the same the numbers differ by one at most, and early and late
     * due dates are shared alike. Nothing happens yet: what is returned is what is shown before it is done. A task that is
     * done already, or that none of the officers may do, is dealt to the first of them and will be refused with the reason.
     */
    @PreAuthorize("hasAuthority('cockpit.use')")
    @Transactional(readOnly = true)
    public List<Move> spread(List<Seen> tasks, List<String> signInNames) {
        Map<String, OpenWork.Task> open = work.find(ids(tasks));
        Map<String, Integer> loads = work.loads(signInNames);
        List<Officer> takers = signInNames.stream()
                .distinct()
                .flatMap(name -> officers.find(name).stream())
                .toList();
        Map<String, Integer> dealt = new HashMap<>();
        Comparator<Officer> fewest = Comparator.comparing((Officer taker) -> dealt.getOrDefault(taker.signInName(), 0))
                .thenComparing(taker -> loads.getOrDefault(taker.signInName(), 0))
                .thenComparing(Officer::signInName);
        return tasks.stream()
                .sorted(Comparator.comparing(
                        seen -> open.get(seen.taskId()), Comparator.nullsLast(OpenWork.Task.BY_DUE_DATE)))
                .map(seen -> {
                    OpenWork.Task task = open.get(seen.taskId());
                    String to = takers.stream()
                            .filter(taker -> task != null && task.isFor(taker))
                            .min(fewest)
                            .map(Officer::signInName)
                            .orElse(signInNames.getFirst());
                    dealt.merge(to, 1, Integer::sum);
                    return new Move(seen, to);
                })
                .toList();
    }

    /** Does what was shown, task by task, each in a transaction of its own. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome reassign(List<Move> moves) {
        TaskHandOver.Act act = TaskHandOver.Act.begun(TaskHandedOver.Cause.SUPERVISOR);
        Map<String, OpenWork.Task> open =
                work.find(ids(moves.stream().map(Move::task).toList()));
        Map<String, Optional<Officer>> takers =
                moves.stream().map(Move::to).distinct().collect(Collectors.toMap(name -> name, officers::findActive));
        AwayToday away = absences.away();
        Set<String> seen = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Move move : moves) {
            OpenWork.Task task = open.get(move.task().taskId());
            Violation refused = seen.add(move.task().taskId())
                    ? against(move, task, takers.getOrDefault(move.to(), Optional.empty()), away)
                    : Violation.state("reassign-twice");
            if (refused == null && task != null) {
                refused =
                        handOver.give(task, move.task().owner(), move.to(), act).orElse(null);
            }
            verdicts.add(new Verdict(
                    move.task().taskId(),
                    task == null ? null : task.caseId(),
                    task == null ? "" : task.caseNumber(),
                    task == null ? null : task.title(),
                    move.task().owner(),
                    move.to(),
                    refused));
        }
        Outcome outcome = new Outcome(List.copyOf(verdicts));
        summarize(outcome);
        return outcome;
    }

    /**
     * One entry of the trail for the whole act; each task has its own already. What was done must be told even when this
     * cannot be written any more.
     */
    private void summarize(Outcome outcome) {
        Map<String, Long> given = outcome.verdicts().stream()
                .filter(Verdict::done)
                .collect(Collectors.groupingBy(Verdict::to, LinkedHashMap::new, Collectors.counting()));
        try {
            audit.act(
                    "tasks-reassigned",
                    String.join(", ", given.keySet()),
                    Details.of("asked", outcome.verdicts().size())
                            .and("done", outcome.done())
                            .and("given", given)
                            .values());
        } catch (RuntimeException fault) {
            LOG.error("The trail lacks the summary of {} tasks handed over", outcome.done(), fault);
        }
    }

    /** What stands against a move as far as it can be known before the engine is asked. */
    private @Nullable Violation against(
            Move move, OpenWork.@Nullable Task task, Optional<Officer> taker, AwayToday away) {
        Officer supervisor = currentOfficer.get();
        if (task == null) {
            return Violation.state("task-already-completed");
        }
        if (task.authority() != supervisor.authority()) {
            return Violation.right("task-of-other-authority", task.authority().name());
        }
        if (taker.isEmpty() || taker.get().authority() != supervisor.authority()) {
            return Violation.right("reassign-no-such-officer", move.to());
        }
        if (!task.isFor(taker.get())) {
            return Violation.right("reassign-not-theirs", taker.get().displayName());
        }
        if (away.isAway(move.to())) {
            return Violation.state("reassign-absent", taker.get().displayName());
        }
        return move.to().equals(move.task().owner())
                ? Violation.state("reassign-same-owner", taker.get().displayName())
                : null;
    }

    private static List<String> ids(List<Seen> tasks) {
        return tasks.stream().map(Seen::taskId).distinct().toList();
    }
}
