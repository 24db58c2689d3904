package lv.returnregister.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.CockpitFigures;
import lv.returnregister.cockpit.DeadlineBoard;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.Period;
import lv.returnregister.cockpit.ProcessFigures.ProcessChoice;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.cockpit.ProcessFigures.Which;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.inbox.Workload;
import lv.returnregister.workflow.EngineQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What a supervisor's pages ask, over five years of work, beside the engine's own query API asked for the same. */
final class FlowBench {

    private static final String SUPERVISOR = "bench.supervisor";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int ROUNDS = 10;
    private static final int ENGINE_ROUNDS = 2;
    private static final double OVERVIEW_MILLIS = 1000;
    private static final double DIAGRAM_MILLIS = 1000;
    private static final double HEAT_MILLIS = 2000;
    private static final double BOARD_MILLIS = 300;
    private static final int PAGE = 50;

    private final PrintStream out;
    private final FlowData data;
    private final ProcessFigures figures;
    private final CockpitFigures cases;
    private final DeadlineBoard board;
    private final Inbox inbox;
    private final Workload workload;
    private final CurrentOfficer currentOfficer;
    private final Officers officers;
    private final EngineQueries engine;
    private final Clock clock;

    FlowBench(ApplicationContext application, PrintStream out, double scale) {
        this.out = out;
        this.data = new FlowData(application, out, scale);
        this.figures = application.getBean(ProcessFigures.class);
        this.cases = application.getBean(CockpitFigures.class);
        this.board = application.getBean(DeadlineBoard.class);
        this.inbox = application.getBean(Inbox.class);
        this.workload = application.getBean(Workload.class);
        this.currentOfficer = application.getBean(CurrentOfficer.class);
        this.officers = application.getBean(Officers.class);
        this.engine = new EngineQueries(application);
        this.clock = application.getBean(Clock.class);
    }

    /** Whether every aim is met. */
    boolean run() {
        officers.open(SUPERVISOR, UUID.randomUUID().toString(), "Bench", Authority.VRS, "VRS-LUDZA", Role.SUPERVISOR);
        Officer supervisor = officers.find(SUPERVISOR).orElseThrow();
        out.printf(
                "%,d open tasks, %,d running and %,d finished instances%n",
                data.tasks(), data.running(), data.finished());
        data.fill();
        Instant now = clock.instant();
        ProcessChoice busiest = currentOfficer.as(supervisor, figures::processes).stream()
                .max(Comparator.comparingLong(ProcessChoice::running))
                .orElseThrow();
        Set<String> processes = currentOfficer.as(supervisor, figures::processes).stream()
                .map(ProcessChoice::key)
                .collect(Collectors.toSet());
        String version = busiest.newest().definitionId();
        boolean met = measure(
                "overview: all its numbers",
                OVERVIEW_MILLIS,
                () -> currentOfficer.as(supervisor, this::overview),
                () -> engine.overview(processes, now));
        DeadlineBoard.Filter unit = DeadlineBoard.Filter.of(Scope.OWN_UNIT);
        met &= measure(
                "deadline board, first page",
                BOARD_MILLIS,
                () -> currentOfficer.as(
                        supervisor,
                        () -> board.page(unit, null, PAGE).lines().size()
                                + board.counts(unit).passed()),
                () -> engine.firstDue(PAGE));
        DeadlineBoard.Filter authority = DeadlineBoard.Filter.of(Scope.AUTHORITY);
        met &= measure(
                "the same, of an authority",
                BOARD_MILLIS,
                () -> currentOfficer.as(
                        supervisor,
                        () -> board.page(authority, null, PAGE).lines().size()
                                + board.counts(authority).passed()),
                () -> engine.firstDue(PAGE));
        met &= measure(
                "diagram with counts",
                DIAGRAM_MILLIS,
                () -> currentOfficer.as(
                        supervisor, () -> (long) figures.standing(Which.version(busiest.key(), version), Scope.ALL)
                                .size()),
                () -> engine.standing(version));
        met &= measure(
                "heat-map over one year",
                HEAT_MILLIS,
                () -> currentOfficer.as(
                        supervisor,
                        () -> (long) figures.times(Which.allOf(busiest.key()), Period.last(YEAR, now), Scope.ALL)
                                .size()),
                () -> engine.durations(version, now.minus(YEAR)));
        met &= measure(
                "bottlenecks of all, one year",
                HEAT_MILLIS,
                () -> currentOfficer.as(
                        supervisor, () -> (long) figures.bottlenecks(null, Period.last(YEAR, now), Scope.ALL)
                                .size()),
                null);
        met &= measure(
                "roads and rework, one year",
                HEAT_MILLIS,
                () -> currentOfficer.as(supervisor, () -> {
                    Which which = Which.allOf(busiest.key());
                    Period year = Period.last(YEAR, now);
                    return figures.variants(which, year, Scope.ALL, 20).roads()
                            + figures.rework(which, year, Scope.ALL).size();
                }),
                null);
        met &= measure(
                "hand-overs, one year",
                HEAT_MILLIS,
                () -> currentOfficer.as(
                        supervisor,
                        () -> 1L
                                + figures.handOvers(Period.last(YEAR, now), Scope.ALL)
                                        .size()),
                null);
        return met;
    }

    /** What the overview of an authority asks for. */
    private long overview() {
        Scope scope = Scope.AUTHORITY;
        DeadlineBoard.Filter law = DeadlineBoard.Filter.of(scope);
        DeadlineBoard.Filter targets = law.withKind(DeadlineBoard.Kind.TARGETS).withWhich(DeadlineBoard.Which.PASSED);
        return cases.numbers(scope).open()
                + board.counts(law).passed()
                + board.counts(targets).passed()
                + board.byRule(targets).size()
                + board.page(law, null, PAGE).lines().size()
                + inbox.pressing(InboxFilter.of(InboxFilter.Scope.AUTHORITY)
                                .withPart(new InboxFilter.Part(null, null, true, null)))
                        .size()
                + workload.loads("VRS-LUDZA").size()
                + figures.flows(scope).size();
    }

    private boolean measure(String what, double aim, LongSupplier ours, @Nullable LongSupplier theirs) {
        Figures own = new Figures();
        Figures other = new Figures();
        time(new Figures(), ours);
        for (int round = 0; round < ROUNDS; round++) {
            time(own, ours);
            if (theirs != null && round < ENGINE_ROUNDS) {
                time(other, theirs);
            }
        }
        boolean met = own.percentile(95) <= aim;
        out.printf(
                "  %-30s median %8.1f ms   p95 %8.1f ms (aim: at most %,.0f) %s   engine's API %s%n",
                what,
                own.median(),
                own.percentile(95),
                aim,
                met ? "– met" : "– NOT MET",
                theirs == null ? "has no such question" : "%,.1f ms".formatted(other.median()));
        return met;
    }

    private static void time(Figures figures, LongSupplier work) {
        long began = System.nanoTime();
        long found = work.getAsLong();
        figures.add(System.nanoTime() - began);
        if (found == 0) {
            throw new IllegalStateException("Nothing was found");
        }
    }
}
