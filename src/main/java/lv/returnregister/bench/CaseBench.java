package lv.returnregister.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Intake;
import lv.returnregister.detention.SeenPerson;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.BareEngine;
import lv.returnregister.workflow.ClockControl;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.StepNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The whole road of a case – found, detained, court, removal, entry ban – through the application services, against the
 * same models on a bare engine.
 */
final class CaseBench {

    private static final String POLICE = "bench.police";
    private static final String OFFICER = "bench.officer";
    private static final String SIGNATORY = "bench.signatory";

    private static final int BLOCK = 200;
    private static final int WARM_AT_MOST = 2000;
    private static final double STEADY = 0.97;

    /** As many blocks without a gain end the warming up; a single one may only have met a busy moment of the machine. */
    private static final int STEADY_BLOCKS = 2;

    private final PrintStream out;
    private final Intake intake;
    private final OfficerActs acts;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;
    private final ClockControl clock;
    private final Instant start;
    private final Map<String, Figures> steps = new LinkedHashMap<>();
    private final Map<String, Figures> bareSteps = new LinkedHashMap<>();

    CaseBench(ApplicationContext application, PrintStream out) {
        this.out = out;
        this.intake = application.getBean(Intake.class);
        this.acts = application.getBean(OfficerActs.class);
        this.officers = application.getBean(Officers.class);
        this.currentOfficer = application.getBean(CurrentOfficer.class);
        this.clock = application.getBean(ClockControl.class);
        this.start = application.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** What the service steps of the models answer on this road. */
    Map<String, Object> answers() {
        return Map.of(
                "returnDecisionKind",
                "removal-order",
                "noteDeparture",
                true,
                "findBan",
                "awaiting",
                "startEntryBan",
                Date.from(start.plus(Duration.ofDays(1095))));
    }

    /**
     * Measures both, in turns, once neither becomes faster any more: what counts is an installation that has been running
     * for a while, not its first minutes.
     *
     * @return the ratio of the medians
     */
    double run(BareEngine bare, int rounds) {
        officers.open(POLICE, UUID.randomUUID().toString(), "Bench", Authority.VP, "VP", Role.OFFICER);
        officers.open(OFFICER, UUID.randomUUID().toString(), "Bench", Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        officers.open(SIGNATORY, UUID.randomUUID().toString(), "Bench", Authority.VRS, "VRS-LUDZA", Role.SIGNATORY);
        Journey journey = new Journey(officer(POLICE), officer(OFFICER), officer(SIGNATORY));
        int warm = 0;
        Pair best = null;
        for (int steady = 0; steady < STEADY_BLOCKS && warm < WARM_AT_MOST; ) {
            Pair block = play(bare, journey, warm, BLOCK);
            warm += BLOCK;
            out.printf(
                    "  warming up, to round %4d: %6.1f ms, bare engine %6.1f ms%n",
                    warm, block.product().median(), block.engine().median());
            if (best == null || block.fasterThan(best)) {
                best = block;
                steady = 0;
            } else {
                steady++;
            }
        }
        steps.clear();
        bareSteps.clear();
        Pair measured = play(bare, journey, warm, rounds);
        stand(null);
        double ratio = measured.product().median() / measured.engine().median();
        out.printf("journey, %d rounds after %d to warm up, in turns%n", rounds, warm);
        steps.forEach((step, figures) -> out.printf(
                "    %-24s %8.1f ms, bare engine %8.1f ms%n",
                step,
                figures.median(),
                Objects.requireNonNull(bareSteps.get(step)).median()));
        out.printf(
                "  application services    %8.1f ms (p95 %.1f)%n",
                measured.product().median(), measured.product().percentile(95));
        out.printf(
                "  bare engine             %8.1f ms (p95 %.1f)%n",
                measured.engine().median(), measured.engine().percentile(95));
        return ratio;
    }

    /** What both sides took in some rounds. */
    private record Pair(Figures product, Figures engine) {

        /** Whether either side was still gaining speed by more than the noise of a machine. */
        boolean fasterThan(Pair before) {
            return product.median() < before.product.median() * STEADY
                    || engine.median() < before.engine.median() * STEADY;
        }
    }

    private Pair play(BareEngine bare, Journey journey, int from, int rounds) {
        Pair pair = new Pair(new Figures(), new Figures());
        for (int round = 0; round < rounds; round++) {
            pair.product().add(journey.play(from + round));
            pair.engine().add(bareJourney(bare));
        }
        return pair;
    }

    private Officer officer(String name) {
        return officers.find(name).orElseThrow();
    }

    private void stand(@Nullable Instant moment) {
        currentOfficer.asRegister(() -> {
            clock.standAt(moment);
            return true;
        });
    }

    /** One case through the application services. Moving the clock is not part of the measured time. */
    private final class Journey {

        private final Officer police;
        private final Officer officer;
        private final Officer signatory;
        private long spent;
        private String caseId = "";

        Journey(Officer police, Officer officer, Officer signatory) {
            this.police = police;
            this.officer = officer;
            this.signatory = signatory;
        }

        long play(int number) {
            spent = 0;
            at(Duration.ZERO);
            timed("apprehend", police, () -> {
                caseId = intake.openForNew(
                                SeenPerson.of(PersonData.named("ABDULLAYEV" + letters(number), "ELSHAN")
                                        .born("1991-09-23")
                                        .ofNationality("AZE")),
                                () -> ApprehendForeigner.of(
                                        "Ludzas novads", "illegal-border-crossing", null, null, null))
                        .id()
                        .toString();
                return true;
            });
            act(police, "hand-over", Map.of());
            act(
                    officer,
                    "decide-detention",
                    Map.of(
                            "decision", "detain",
                            "ground", "illegal-border-crossing",
                            "facility", "Daugavpils",
                            "alternativesWhyNot", "no address, no means"));
            act(officer, "assess-return", Map.of("nonRefoulement", "none", "familyLife", "none", "health", "good"));
            act(
                    officer,
                    "draft-return-decision",
                    Map.of(
                            "kind",
                            "removal-order",
                            "imposeBan",
                            true,
                            "ban",
                            Map.of("ground", "illegal-entry", "months", 36, "territory", "schengen")));
            act(signatory, "sign-return-decision", Map.of("approve", true));
            act(officer, "serve-return-decision", Map.of("means", "in-person", "language", "az", "interpreter", true));
            at(Duration.ofDays(7));
            act(officer, "apply-to-court", Map.of("months", 2));
            at(Duration.ofDays(9));
            act(
                    officer,
                    "record-court-decision",
                    Map.of(
                            "outcome",
                            "detain",
                            "until",
                            wall(Duration.ofDays(69)),
                            "receivedAt",
                            wall(Duration.ofDays(9))));
            at(Duration.ofDays(27));
            act(
                    officer,
                    "prepare-removal",
                    Map.of(
                            "document", "held",
                            "country", "AZE",
                            "escort", "E1",
                            "monitorTold", true,
                            "fitToTravel", true));
            act(officer, "announce-removal", Map.of("startsAt", wall(Duration.ofDays(30)), "language", "az"));
            at(Duration.ofDays(30));
            act(
                    officer,
                    "carry-out-removal",
                    Map.of("crossingPoint", "Lidosta Rīga", "destination", "AZE", "transport", "AIR"));
            act(
                    officer,
                    "confirm-departure",
                    Map.of(
                            "at", wall(Duration.ofDays(30)),
                            "crossingPoint", "Lidosta Rīga",
                            "destination", "AZE",
                            "source", "REIS"));
            return spent;
        }

        private void at(Duration after) {
            stand(start.plus(after));
        }

        private String wall(Duration after) {
            LocalDateTime time = LegalTime.at(start.plus(after)).toLocalDateTime();
            return time.truncatedTo(ChronoUnit.MINUTES).toString();
        }

        private void act(Officer by, String step, Map<String, Object> answer) {
            timed(step, by, () -> {
                acts.perform(CaseId.of(caseId), step, answer);
                return true;
            });
        }

        private void timed(String step, Officer by, Callable<Boolean> work) {
            long began = System.nanoTime();
            currentOfficer.as(by, work);
            long took = System.nanoTime() - began;
            spent += took;
            Objects.requireNonNull(steps.computeIfAbsent(step, name -> new Figures()))
                    .add(took);
        }

        /** A surname of its own for each round, so that searches for namesakes stay as short as in life. */
        private static String letters(int number) {
            StringBuilder word = new StringBuilder();
            for (int rest = number + 26; rest > 0; rest /= 26) {
                word.append((char) ('A' + rest % 26));
            }
            return word.toString();
        }
    }

    /** The same road on the bare engine: the same tasks, the same routing values. */
    private long bareJourney(BareEngine bare) {
        String key = UUID.randomUUID().toString();
        Date later = Date.from(start.plus(Duration.ofDays(200)));
        long spent = 0;
        spent += bareTimed(
                "apprehend",
                () -> bare.start(
                        "returnCase", key, Map.of("foundBy", "police", "decidedByOther", false, "sentenced", false)));
        spent += bareStep(bare, key, "hand-over", Map.of());
        spent += bareStep(
                bare,
                key,
                "decide-detention",
                Map.of("detained", true, "detentionTermOverAt", later, "courtApplicationDueAt", later));
        spent += bareStep(bare, key, "assess-return", Map.of());
        spent += bareStep(bare, key, "draft-return-decision", Map.of("kind", "removal-order"));
        spent += bareStep(bare, key, "sign-return-decision", Map.of("approved", true));
        spent += bareStep(bare, key, "serve-return-decision", Map.of());
        spent += bareStep(bare, key, "apply-to-court", Map.of());
        spent += bareStep(
                bare,
                key,
                "record-court-decision",
                Map.of("courtOutcome", "detain", "detentionTermOverAt", later, "courtApplicationDueAt", later));
        spent += bareStep(bare, key, "prepare-removal", Map.of());
        spent += bareStep(bare, key, "announce-removal", Map.of());
        spent += bareStep(bare, key, "carry-out-removal", Map.of());
        // Departure ends the detention that still runs.
        spent += bareTimed("confirm-departure", () -> {
            bare.complete(key, "confirmDeparture", Map.of("departed", true));
            bare.tell(key, "detentionEnded");
        });
        return spent;
    }

    private long bareStep(BareEngine bare, String key, String step, Map<String, Object> values) {
        return bareTimed(step, () -> bare.complete(key, StepNames.camel(step), values));
    }

    private long bareTimed(String step, Runnable work) {
        long began = System.nanoTime();
        work.run();
        long took = System.nanoTime() - began;
        Objects.requireNonNull(bareSteps.computeIfAbsent(step, name -> new Figures()))
                .add(took);
        return took;
    }
}
