package lv.returnregister.scenario;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.entryban.AnnounceMinistersBan;
import lv.returnregister.entryban.EntryBanDecisions;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.person.Mrz;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.scenario.Scenario.Expectation;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ClockControl;
import lv.returnregister.workflow.EngineJobs;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The Register in this process, played on through its application services. */
@Component
public class LocalNode implements ScenarioNode {

    /** On the way to a later moment the clock stands at so many due times at most; a register full of others' has more. */
    private static final int STOPS = 2000;

    private static final int ROUNDS = 20;

    private static final String SIGN_RETURN = "sign-return-decision";
    private static final String SIGN_BAN = "sign-entry-ban";

    private final OfficerActs acts;
    private final Persons persons;
    private final Detentions detentions;
    private final EntryBans bans;
    private final EntryBanDecisions banDecisions;
    private final OpenTasks openTasks;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final ClockControl clockControl;
    private final EngineJobs jobs;
    private final CurrentOfficer currentOfficer;
    private final Roles roles;
    private final Observations observations;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final String environment;

    LocalNode(
            OfficerActs acts,
            Persons persons,
            Detentions detentions,
            EntryBans bans,
            EntryBanDecisions banDecisions,
            OpenTasks openTasks,
            CaseFiles cases,
            Deadlines deadlines,
            ClockControl clockControl,
            EngineJobs jobs,
            Officers officers,
            CurrentOfficer currentOfficer,
            Observations observations,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            @Value("${register.environment}") String environment) {
        this.acts = acts;
        this.persons = persons;
        this.detentions = detentions;
        this.bans = bans;
        this.banDecisions = banDecisions;
        this.openTasks = openTasks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clockControl = clockControl;
        this.jobs = jobs;
        this.currentOfficer = currentOfficer;
        this.roles = new Roles(officers, currentOfficer);
        this.observations = observations;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public void empty() {
        requireNotProduction();
        transaction.executeWithoutResult(status -> Emptying.empty(jdbc));
    }

    @Override
    public Played play(Act act) {
        requireNotProduction();
        String before = "";
        Played played;
        try {
            asRegister(() -> moveTo(LegalTime.instant(act.at())));
            if (act.event() == null || act.by() == null) {
                return Played.quietly(act.caseId());
            }
            if (act.watch()) {
                before = fingerprint(act.caseId());
            }
            played = perform(act, act.event(), act.by());
            asRegister(this::rest);
        } catch (RuntimeException e) {
            return new Played(act.caseId(), List.of(), problem(e), List.of(), false);
        }
        boolean changed = act.watch() && !played.tookEffect() && !before.equals(fingerprint(act.caseId()));
        return new Played(played.caseId(), played.refusals(), played.problem(), played.unknownFacts(), changed);
    }

    @Override
    public Finding look(@Nullable String caseId, Map<String, String> known, Expectation expectation) {
        return currentOfficer.asRegister(() -> {
            try {
                return observations.look(caseId == null ? null : CaseId.of(caseId), known, expectation);
            } catch (RuntimeException e) {
                return Finding.of(false, problem(e));
            }
        });
    }

    @Override
    public void crash() {
        throw new UnsupportedOperationException("Only a node in a process of its own can be killed");
    }

    @Override
    public void releaseClock() {
        asRegister(() -> clockControl.standAt(null));
    }

    @Override
    public void close() {
        // The application belongs to whoever started it.
    }

    private Played perform(Act act, String event, String role) {
        List<String> unknown = new ArrayList<>();
        String caseId = act.caseId();
        try {
            Officer officer = roles.officer(role);
            String after = currentOfficer.as(officer, () -> doneBy(act, event, officer, unknown));
            return new Played(after, List.of(), null, unknown, false);
        } catch (Rejection e) {
            return new Played(caseId, e.violations().stream().map(Refusal::of).toList(), null, unknown, false);
        } catch (AccessDeniedException e) {
            return new Played(
                    caseId,
                    List.of(new Refusal(Violation.Kind.RIGHT, "right-missing", null, List.of())),
                    null,
                    unknown,
                    false);
        } catch (RuntimeException e) {
            return new Played(caseId, List.of(), problem(e), unknown, false);
        }
    }

    private @Nullable String doneBy(Act act, String event, Officer officer, List<String> unknown) {
        if (Events.APPREHEND.equals(event)) {
            ApprehendForeigner command = command(ApprehendForeigner.class, act.facts(), unknown);
            return apprehend(act, command).toString();
        }
        if (Events.IMPOSE_BAN.equals(event) && officer.may("entry-ban.announce")) {
            AnnounceMinistersBan command =
                    command(AnnounceMinistersBan.class, Events.answer(event, act.facts()), unknown);
            return given(transaction.execute(
                            status -> bans.announce(persons.record(foreigner(act.foreigner())), command)))
                    .id()
                    .toString();
        }
        String step = step(act, event);
        Optional<Class<?>> command = acts.answerOf(step);
        if (command.isEmpty()) {
            throw new UnsupportedOperationException("the event \"" + event + "\" is not supported yet");
        }
        if ("impose-entry-ban".equals(step) && !hasOpenCase(act)) {
            ImposeEntryBan ban = command(ImposeEntryBan.class, Events.imposedBan(act.facts()), unknown);
            return given(
                            act.caseId() == null
                                    ? banDecisions.imposeAlone(foreigner(act.foreigner()), ban)
                                    : banDecisions.imposeAlone(
                                            cases.find(CaseId.of(act.caseId())).personId(), ban))
                    .id()
                    .toString();
        }
        if (act.caseId() == null) {
            throw new IllegalStateException("there is no case yet in which \"" + event + "\" could happen");
        }
        Map<String, Object> answer =
                "impose-entry-ban".equals(step) ? Events.imposedBan(act.facts()) : Events.answer(event, act.facts());
        unknown.addAll(Answers.unknown(command.get(), answer));
        CaseId caseId = CaseId.of(act.caseId());
        Map<String, Object> typed = Answers.typed(command.get(), answer);
        Object approvedBy = act.facts().get(Events.APPROVED_BY);
        if (Events.CORRECT.equals(event) && approvedBy != null) {
            correct(caseId, step, typed, roles.officer(approvedBy.toString()));
        } else {
            acts.perform(caseId, step, typed);
        }
        return act.caseId();
    }

    /** A decision that is signed may be one on return or, where only such a one waits, one on an entry ban. */
    private String step(Act act, String event) {
        String step = Events.step(event, act.facts());
        if (!SIGN_RETURN.equals(step) || act.caseId() == null) {
            return step;
        }
        List<String> waiting = openTasks.of(CaseId.of(act.caseId())).stream()
                .map(OpenTasks.OpenTask::step)
                .toList();
        return waiting.contains(SIGN_BAN) && !waiting.contains(SIGN_RETURN) ? SIGN_BAN : step;
    }

    /** Whether the scenario has a case that a ban could belong to: one that is still going on. */
    private boolean hasOpenCase(Act act) {
        return act.caseId() != null && cases.find(CaseId.of(act.caseId())).isOpen();
    }

    /** Proposed and approved in one: either both take effect or nothing. */
    private void correct(CaseId caseId, String step, Map<String, Object> proposal, Officer approver) {
        transaction.executeWithoutResult(status -> {
            acts.perform(caseId, step, proposal);
            currentOfficer.as(approver, () -> {
                acts.perform(caseId, "approve-correction", Map.of("approve", true));
                return true;
            });
        });
    }

    /** Somebody whose case is still open is found again in it; who has left, or has no case, gets a new one. */
    private CaseId apprehend(Act act, ApprehendForeigner command) {
        if (act.caseId() == null) {
            return given(transaction.execute(
                            status -> detentions.apprehend(persons.record(foreigner(act.foreigner())), command)))
                    .id();
        }
        CaseView present = cases.find(CaseId.of(act.caseId()));
        boolean over = !present.isOpen() || present.stage() == Stage.DEPARTED || present.stage() == Stage.BAN_IN_FORCE;
        PersonId person = present.personId();
        return (over ? detentions.apprehend(person, command) : detentions.apprehendAgain(present.id(), command)).id();
    }

    private PersonData foreigner(Map<String, Object> values) {
        Object lines = values.get("mrz");
        if (!(lines instanceof List<?> mrz)) {
            return json.convertValue(values, PersonData.class);
        }
        Mrz read = persons.readMrz(
                String.join("\n", mrz.stream().map(String::valueOf).toList()));
        if (!read.isValid()) {
            throw new Rejection(read.violations());
        }
        PersonData person = read.person();
        if (values.size() == 1) {
            return person;
        }
        // What the machine-readable zone does not say may stand beside it.
        Map<String, Object> both = new LinkedHashMap<>(json.convertValue(
                person, json.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class)));
        values.forEach((key, value) -> {
            if (!"mrz".equals(key)) {
                both.put(key, value);
            }
        });
        return json.convertValue(both, PersonData.class);
    }

    private <T> T command(Class<T> type, Map<String, Object> facts, List<String> unknown) {
        unknown.addAll(Answers.unknown(type, facts));
        try {
            return json.convertValue(Answers.typed(type, facts), type);
        } catch (JacksonException e) {
            throw refused(e, e);
        } catch (IllegalArgumentException e) {
            throw refused(e, e);
        }
    }

    private static RuntimeException refused(RuntimeException thrown, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return rejection;
            }
        }
        return thrown;
    }

    /** Stands at every due time on the way, so that what the clock alone brings happens at its own time and in order. */
    private void moveTo(Instant target) {
        Instant last = Instant.MIN;
        for (int stop = 0; stop < STOPS; stop++) {
            // The end itself is still in time; a moment later it is past.
            Optional<Instant> next = Stream.concat(
                            jobs.nextDue().stream(), deadlines.firstEnd().map(end -> end.plusMillis(1)).stream())
                    .min(Instant::compareTo);
            if (next.isEmpty() || next.get().isAfter(target)) {
                break;
            }
            boolean again = !next.get().isAfter(last);
            last = next.get();
            clockControl.standAt(last);
            if (rest() == 0 && again) {
                throw new IllegalStateException("what is due at " + LegalTime.write(last) + " does not happen");
            }
        }
        clockControl.standAt(target);
        rest();
    }

    private int rest() {
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int more = jobs.runDue() + deadlines.passOverdue();
            if (more == 0) {
                return done;
            }
            done += more;
        }
        throw new IllegalStateException("The Register does not come to rest at " + LegalTime.write(clock.instant()));
    }

    private String fingerprint(@Nullable String caseId) {
        return Emptying.fingerprint(jdbc, caseId == null ? "" : caseId);
    }

    private void asRegister(Runnable work) {
        Callable<Boolean> call = () -> {
            work.run();
            return true;
        };
        currentOfficer.asRegister(call);
    }

    private void requireNotProduction() {
        if ("production".equals(environment)) {
            throw new Rejection(Violation.state("clock-of-production"));
        }
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static String problem(Throwable e) {
        if (e instanceof UnsupportedOperationException) {
            return String.valueOf(e.getMessage());
        }
        StringBuilder words = new StringBuilder();
        for (Throwable cause = e; cause != null && words.length() < 600; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : " ← ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage());
        }
        StackTraceElement[] trace = e.getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("lv.returnregister")) {
                return words.append(" at ").append(element).toString();
            }
        }
        return words.toString();
    }
}
