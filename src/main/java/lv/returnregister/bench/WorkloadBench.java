package lv.returnregister.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Intake;
import lv.returnregister.detention.SeenPerson;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.inbox.Reassignments;
import lv.returnregister.inbox.Reassignments.Move;
import lv.returnregister.inbox.Reassignments.Outcome;
import lv.returnregister.inbox.Reassignments.Seen;
import lv.returnregister.person.PersonData;
import org.springframework.context.ApplicationContext;

/** A supervisor hands 200 tasks of 200 cases to four officers in one act, back and forth. */
final class WorkloadBench {

    static final int TASKS = 200;
    private static final int TAKERS = 4;
    private static final String UNIT = "VRS-LUDZA";
    private static final String NAME = "bench.workload.";

    private final PrintStream out;
    private final Intake intake;
    private final Inbox inbox;
    private final Reassignments reassignments;
    private final CurrentOfficer currentOfficer;
    private final Officers officers;

    WorkloadBench(ApplicationContext application, PrintStream out) {
        this.out = out;
        this.intake = application.getBean(Intake.class);
        this.inbox = application.getBean(Inbox.class);
        this.reassignments = application.getBean(Reassignments.class);
        this.currentOfficer = application.getBean(CurrentOfficer.class);
        this.officers = application.getBean(Officers.class);
    }

    /** How long the whole act took, 95th percentile in milliseconds. */
    double run(int rounds) {
        Officer supervisor = account("supervisor", Role.SUPERVISOR);
        Officer finder = account("finder", Role.OFFICER);
        List<String> takers = new ArrayList<>();
        for (int number = 0; number < TAKERS; number++) {
            takers.add(account("taker" + number, Role.OFFICER).signInName());
        }
        for (int number = 0; number < TASKS; number++) {
            open(finder, number);
        }
        Figures figures = new Figures();
        for (int round = 0; round <= rounds; round++) {
            long took = currentOfficer.as(supervisor, () -> handOver(takers));
            if (round > 0) {
                figures.add(took);
            }
        }
        out.printf(
                "%d tasks spread over %d officers, each a transaction with its notices and facts (%d rounds)%n",
                TASKS, TAKERS, figures.count());
        out.printf("  one act                 %8.1f ms (p95 %.1f)%n", figures.median(), figures.percentile(95));
        return figures.percentile(95);
    }

    /** Everybody gets another's tasks: the officers turn by one place each round. */
    private long handOver(List<String> takers) {
        List<Seen> shown = inbox.page(InboxFilter.of(InboxFilter.Scope.UNIT), null, TASKS).tasks().stream()
                .map(Seen::of)
                .toList();
        List<Move> moves = shown.stream()
                .map(seen -> new Move(seen, takers.get((takers.indexOf(seen.owner()) + 1) % TAKERS)))
                .toList();
        long began = System.nanoTime();
        Outcome outcome = reassignments.reassign(moves);
        long took = System.nanoTime() - began;
        if (outcome.done() != TASKS) {
            throw new IllegalStateException("Only " + outcome.done() + " tasks were handed over: "
                    + outcome.refused().stream().limit(3).toList());
        }
        return took;
    }

    private void open(Officer finder, int number) {
        currentOfficer.as(
                finder,
                () -> intake.openForNew(
                        SeenPerson.of(PersonData.named("BENCH" + letters(number), "ELSHAN")
                                .born("1991-09-23")
                                .ofNationality("AZE")),
                        () -> ApprehendForeigner.of("Ludzas novads", "illegal-border-crossing", null, null, null)));
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }

    private Officer account(String name, Role role) {
        officers.open(NAME + name, UUID.randomUUID().toString(), "Bench", Authority.VRS, UNIT, role);
        return officers.find(NAME + name).orElseThrow();
    }
}
