package lv.returnregister.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor sees at a glance; always of the supervisor's own authority. Implemented by module {@code casefile},
 * which knows cases, tasks and deadlines; read from the Register's own tables only, never from the engine's.
 */
public interface CockpitFigures {

    /** Numbers stop here; a screen says "1000+" then. */
    int COUNTED_TO = 1000;

    /** How far the supervisor looks. */
    enum Scope {
        /** The supervisor's own unit. */
        UNIT,
        /** The whole authority. */
        AUTHORITY
    }

    /** Which clocks a list shows. Only clocks somebody can still act on count: those an open task waits for. */
    enum Pressing {
        /** A limit of law has passed. */
        OVERDUE,
        /** A limit of law passes within 24 hours. */
        WITHIN_DAY,
        /** A target of the service has passed. */
        TARGETS
    }

    /**
     * The numbers.
     *
     * @param openCases cases the scope found or decides that are not closed
     * @param overdue length of the list {@link Pressing#OVERDUE}
     * @param withinDay length of the list {@link Pressing#WITHIN_DAY}
     * @param targets length of the list {@link Pressing#TARGETS}
     * @param detained open cases of the scope whose foreigner is held now
     * @param handOvers tasks that wait for somebody to hand over or take over
     * @param overridden open cases of the scope in which a safeguard was overridden
     */
    record Numbers(
            int openCases, int overdue, int withinDay, int targets, int detained, int handOvers, int overridden) {}

    /** How many tasks of a step are open and how many of them are overdue. */
    record StepCount(String step, LocalizedText title, int open, int overdue) {}

    /**
     * A clock that presses, with the task that waits for it.
     *
     * @param caseRoute where the case is shown, without a leading slash
     * @param person surname and given names
     * @param endsAt when it passes or passed, UTC
     * @param end the same for reading: the minute, or the last day alone
     * @param urgent whether it is within the hours its rule calls red
     * @param unit whose task it is
     * @param owner sign-in name of the officer who took the task, absent when nobody has
     */
    record Due(
            String caseNumber,
            String caseRoute,
            String person,
            String step,
            LocalizedText task,
            LocalizedText deadline,
            LocalizedText citation,
            Instant endsAt,
            String end,
            boolean urgent,
            String unit,
            @Nullable String owner) {}

    /** The numbers of a scope. */
    Numbers numbers(Scope scope);

    /** The step whose tasks are the waiting hand-overs of the supervisor's authority. */
    String handOverStep();

    /** Open tasks of each step that has any, the most first. */
    List<StepCount> steps(Scope scope);

    /** The clocks that press, the longest overdue first. */
    List<Due> pressing(Scope scope, Pressing which);

    /** Open cases by stage (its word), counted over the scope. */
    Map<String, Integer> stages(Scope scope);
}
