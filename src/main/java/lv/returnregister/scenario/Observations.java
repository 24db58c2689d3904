package lv.returnregister.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.entryban.BanView;
import lv.returnregister.entryban.EntryBanCheck;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.person.LikelyPerson;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.scenario.Scenario.Expectation;
import lv.returnregister.scenario.ScenarioNode.Finding;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.StepNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the Register and says whether what a scenario expects is there. */
@Component
class Observations {

    private static final int OFFERED = 50;

    private final CaseFiles cases;
    private final Inbox inbox;
    private final CaseProcesses processes;
    private final Deadlines deadlines;
    private final Documents documents;
    private final EntryBans bans;
    private final EntryBanCheck banCheck;
    private final Persons persons;
    private final JsonMapper json;

    Observations(
            CaseFiles cases,
            Inbox inbox,
            CaseProcesses processes,
            Deadlines deadlines,
            Documents documents,
            EntryBans bans,
            EntryBanCheck banCheck,
            Persons persons,
            JsonMapper json) {
        this.cases = cases;
        this.inbox = inbox;
        this.processes = processes;
        this.deadlines = deadlines;
        this.documents = documents;
        this.bans = bans;
        this.banCheck = banCheck;
        this.persons = persons;
        this.json = json;
    }

    Finding look(@Nullable CaseId caseId, Map<String, String> known, Expectation expected) {
        if ("check".equals(expected.kind())) {
            return check(expected);
        }
        if (caseId == null) {
            return Finding.of(expected.absent(), "there is no case");
        }
        Finding there = switch (expected.kind()) {
            case "stage" -> stage(caseId, expected);
            case "task" -> task(caseId, expected);
            case "deadline" -> deadline(caseId, expected);
            case "letter" -> letter(caseId, expected);
            case "ban" -> ban(caseId, expected);
            case "known-person" -> knownPerson(caseId, known, expected);
            default -> Finding.of(false, "nobody looks for \"" + expected.kind() + "\"");
        };
        return Finding.of(there.met() != expected.absent(), there.found());
    }

    private Finding stage(CaseId caseId, Expectation expected) {
        String stage = cases.find(caseId).stage().word();
        return Finding.of(stage.equals(expected.text("stage")), stage);
    }

    private Finding task(CaseId caseId, Expectation expected) {
        if ("completed".equals(expected.text("state"))) {
            String activity = StepNames.camel(String.valueOf(expected.text("step")));
            List<String> done = processes.activities(caseId).stream()
                    .filter(state -> !state.active())
                    .map(CaseProcesses.ActivityState::activity)
                    .distinct()
                    .toList();
            return Finding.of(done.contains(activity), done.toString());
        }
        List<InboxTask> open = inbox.ofCase(caseId);
        boolean met = open.stream()
                .anyMatch(task -> free(expected.text("step"), task.step())
                        && free(expected.text("authority"), task.authority().name()));
        return Finding.of(
                met, listed(open.stream().map(task -> task.step() + " of " + task.authority()), "no open task"));
    }

    private Finding deadline(CaseId caseId, Expectation expected) {
        List<DeadlineView> ofRule = deadlines.of(caseId).stream()
                .filter(deadline -> free(expected.text("rule"), deadline.ruleId()))
                .toList();
        boolean met = ofRule.stream()
                .anyMatch(deadline ->
                        free(expected.text("state"), deadline.state().name().toLowerCase(Locale.ROOT))
                                && ends(deadline, expected.text("end"))
                                && derived(deadline, expected.values().get("derivation")));
        return Finding.of(
                met,
                listed(
                        ofRule.stream().map(deadline -> written(deadline, expected)),
                        "no deadline " + expected.text("rule")));
    }

    private static String written(DeadlineView deadline, Expectation expected) {
        String end = deadline.endDay() == null
                ? LegalTime.at(deadline.endsAt()).toLocalDateTime().toString()
                : String.valueOf(deadline.endDay());
        return deadline.state().name().toLowerCase(Locale.ROOT)
                + " until "
                + end
                + (expected.values().containsKey("derivation")
                        ? ", derived: " + deadline.derivation().en()
                        : "");
    }

    /** A day stands for its end, a time for its minute. */
    private static boolean ends(DeadlineView deadline, @Nullable String end) {
        if (end == null) {
            return true;
        }
        Optional<LocalDate> day = ScenarioDates.day(end);
        if (day.isPresent()) {
            return deadline.endDay() != null
                    ? day.get().equals(deadline.endDay())
                    : deadline.endsAt().equals(LegalTime.endOf(day.get()));
        }
        Optional<LocalDateTime> minute = ScenarioDates.time(end);
        Instant endsAt = deadline.endsAt();
        return minute.isPresent()
                && minute.get()
                        .equals(LegalTime.at(endsAt)
                                .toLocalDateTime()
                                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
    }

    private static boolean derived(DeadlineView deadline, @Nullable Object words) {
        if (words == null) {
            return true;
        }
        List<?> all = words instanceof List<?> list ? list : List.of(words);
        return all.stream().allMatch(word -> deadline.derivation().names(String.valueOf(word)));
    }

    private Finding letter(CaseId caseId, Expectation expected) {
        List<DocumentView> letters = documents.of(caseId);
        boolean met = letters.stream()
                .anyMatch(letter -> free(expected.text("kind"), letter.kind())
                        && free(expected.text("language"), letter.language()));
        return Finding.of(
                met, listed(letters.stream().map(letter -> letter.kind() + " in " + letter.language()), "no letter"));
    }

    private Finding ban(CaseId caseId, Expectation expected) {
        List<BanView> all = bans.views(caseId);
        boolean met = all.stream()
                .anyMatch(ban -> free(expected.text("status"), ban.status().word())
                        && free(expected.text("from"), ban.validFrom())
                        && free(expected.text("until"), until(ban))
                        && free(expected.text("territory"), ban.territory())
                        && free(expected.text("ground"), ban.ground())
                        && free(expected.text("months"), ban.indefinite() ? "indefinite" : ban.months()));
        return Finding.of(
                met,
                listed(
                        all.stream()
                                .map(ban -> ban.status().word() + " from " + ban.validFrom() + " until " + until(ban)
                                        + " for " + ban.territory()),
                        "no ban"));
    }

    private static @Nullable Object until(BanView ban) {
        return ban.indefinite() ? "indefinite" : ban.validUntil();
    }

    /** The search beside the intake form, as if the person of this case were just being entered. */
    private Finding knownPerson(CaseId caseId, Map<String, String> known, Expectation expected) {
        String other = expected.text("case");
        String otherCase = other == null ? null : known.get(other);
        if (otherCase == null) {
            return Finding.of(false, "the scenario " + other + " has no case on this register");
        }
        CaseView present = cases.find(caseId);
        PersonId wanted = cases.find(CaseId.of(otherCase)).personId();
        List<LikelyPerson> offered = persons
                .match(persons.of(present.personId()).data(), OFFERED)
                .stream()
                .filter(person -> person.id().equals(wanted) || !person.id().equals(present.personId()))
                .toList();
        return Finding.of(
                offered.stream().anyMatch(person -> person.id().equals(wanted)),
                listed(
                        offered.stream()
                                .map(person -> person.person().data().surname() + " "
                                        + person.person().data().givenNames()),
                        "nobody offered"));
    }

    private Finding check(Expectation expected) {
        PersonData person = json.convertValue(expected.values().get("person"), PersonData.class);
        String answer = banCheck.check(person).verdict().name();
        return Finding.of(answer.equals(expected.text("answer")), answer);
    }

    /** A value not named is free. */
    private static boolean free(@Nullable String expected, @Nullable Object found) {
        return expected == null || expected.equals(String.valueOf(found));
    }

    private static String listed(Stream<String> words, String none) {
        String all = words.collect(Collectors.joining("; "));
        return all.isEmpty() ? none : all;
    }
}
