package lv.returnregister.demodata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Intake;
import lv.returnregister.detention.SeenPerson;
import lv.returnregister.entryban.AnnounceMinistersBan;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Installation;
import lv.returnregister.workflow.ClockControl;
import lv.returnregister.workflow.EngineJobs;
import lv.returnregister.workflow.OfficerActs;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the made-up cases to an empty register: officers act through the application services, each at its time in the
 * past, so that processes, tasks, letters and deadlines are real. The clock stands at those times meanwhile.
 */
@Component
public class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final long SEED = 20_260_302L;
    private static final int TIMERS_AT_ONCE = 200;

    private final DemoOfficers demoOfficers;
    private final Intake intake;
    private final EntryBans bans;
    private final Persons persons;
    private final OfficerActs acts;
    private final Deadlines deadlines;
    private final ClockControl clockControl;
    private final EngineJobs jobs;
    private final CurrentOfficer currentOfficer;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DemoCases(
            DemoOfficers demoOfficers,
            Intake intake,
            EntryBans bans,
            Persons persons,
            OfficerActs acts,
            Deadlines deadlines,
            ClockControl clockControl,
            EngineJobs jobs,
            CurrentOfficer currentOfficer,
            Installation installation,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.demoOfficers = demoOfficers;
        this.intake = intake;
        this.bans = bans;
        this.persons = persons;
        this.acts = acts;
        this.deadlines = deadlines;
        this.clockControl = clockControl;
        this.jobs = jobs;
        this.currentOfficer = currentOfficer;
        this.installation = installation;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was loaded.
     *
     * @param cases opened
     * @param refused acts the Register refused; the rest of such a case was left out
     */
    public record Loaded(int cases, List<String> refused) {}

    /** Loads the cases unless the register has any, or is the real one; two nodes that start together load them once. */
    @SchedulerLock(name = "demo-cases", lockAtMostFor = "PT10M")
    public Loaded load() {
        boolean any = jdbc.sql("select exists (select from casefile_case)")
                .query(Boolean.class)
                .single();
        if (any || installation.isProduction()) {
            return new Loaded(0, List.of());
        }
        demoOfficers.open();
        Telling telling = new Telling();
        currentOfficer.asRegister(() -> {
            jobs.whileTimersRest(telling::tell);
            return true;
        });
        telling.refused.forEach(refusal -> LOG.warn("Made-up case: {}", refusal));
        return new Loaded(telling.cases.size(), telling.refused);
    }

    /** One telling of all stories, in the order of time. */
    private final class Telling {

        private final Map<Story, CaseId> cases = new HashMap<>();
        private final Map<String, Officer> officers = new HashMap<>();
        private final List<String> refused = new ArrayList<>();
        private final Set<Story> broken = new HashSet<>();
        private LocalDate lastDay = LocalDate.MIN;

        void tell() {
            LocalDateTime now = LegalTime.at(clock.instant()).toLocalDateTime();
            DemoPeople people =
                    new DemoPeople(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED), clock);
            List<Story.Act> acts = DemoStories.until(now, people).stream()
                    .flatMap(story -> story.acts().stream())
                    .filter(act -> act.at().isBefore(now))
                    .sorted(Comparator.comparing(Story.Act::at))
                    .toList();
            try {
                acts.forEach(this::perform);
                moveTo(LegalTime.instant(now));
                deadlines.passOverdue();
            } finally {
                clockControl.standAt(null);
            }
        }

        private void perform(Story.Act act) {
            if (broken.contains(act.story())) {
                return;
            }
            moveTo(LegalTime.instant(act.at()));
            Officer officer = officers.computeIfAbsent(act.by(), demoOfficers::officer);
            try {
                currentOfficer.as(officer, () -> {
                    actOf(act);
                    return true;
                });
            } catch (Rejection e) {
                broken.add(act.story());
                refused.add(act.step() + " by " + act.by() + " on " + act.at() + ", "
                        + act.story().foreigner().data().surname() + ": " + e.getMessage());
            }
        }

        private void actOf(Story.Act act) {
            Story story = act.story();
            switch (act.step()) {
                case "apprehend" ->
                    cases.put(
                            story,
                            intake.openForNew(
                                            SeenPerson.of(person(story)),
                                            () -> json.convertValue(act.answer(), ApprehendForeigner.class))
                                    .id());
                case "announce-ban" ->
                    cases.put(
                            story,
                            Objects.requireNonNull(transaction.execute(status -> bans.announce(
                                            persons.record(person(story)),
                                            json.convertValue(act.answer(), AnnounceMinistersBan.class))))
                                    .id());
                default -> acts.perform(Objects.requireNonNull(cases.get(story)), act.step(), act.answer());
            }
        }

        private PersonData person(Story story) {
            return DemoPeople.read(story.foreigner(), clock);
        }

        /** Stands at every timer on the way, so that what the clock alone brings happens at its own time. */
        private void moveTo(Instant moment) {
            for (int stop = 0; stop < TIMERS_AT_ONCE; stop++) {
                Instant next =
                        jobs.nextDue().filter(due -> !due.isAfter(moment)).orElse(null);
                if (next == null) {
                    break;
                }
                clockControl.standAt(next);
                deadlines.passOverdue();
                jobs.runDue();
            }
            clockControl.standAt(moment);
            LocalDate day = LegalTime.day(moment);
            if (!day.equals(lastDay)) {
                lastDay = day;
                deadlines.passOverdue();
            }
        }
    }
}
