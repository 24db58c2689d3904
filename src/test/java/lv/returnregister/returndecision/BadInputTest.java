package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.returnregister.access.Officer;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.engine.StepRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input is refused by naming field and rule in both languages, and leaves the whole case as it was. */
class BadInputTest extends ReturnCaseTest {

    private static final Map<String, Object> DEPARTURE_ORDER =
            Map.of("kind", "departure-order", "days", 10, "imposeBan", false);
    private static final Map<String, Object> REMOVAL_WITH_BAN = Map.of(
            "kind",
            "removal-order",
            "imposeBan",
            true,
            "ban",
            Map.of("ground", "order-not-obeyed", "months", 36, "territory", "schengen"));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Messages messages;

    @Autowired
    private StepRegistry registry;

    /**
     * One bad input.
     *
     * @param rule what it breaks, as a sentence
     * @param given brings a case to where the step is due
     * @param answer what the officer fills in
     * @param field the field the refusal names, empty for the step as a whole
     * @param code the rule the refusal names
     */
    private record Bad(
            String rule,
            Function<BadInputTest, CaseId> given,
            String step,
            Function<BadInputTest, Map<String, Object>> answer,
            String field,
            String code) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Bad> badInputs() {
        return Stream.of(service(), remedies(), court(), custody(), detainees(), departures(), bans(), others())
                .flatMap(List::stream);
    }

    private static List<Bad> service() {
        Function<BadInputTest, CaseId> signed = test -> test.signed(REMOVAL_ORDER);
        String step = "serve-return-decision";
        return List.of(
                bad(
                        "served before it was signed",
                        signed,
                        step,
                        test -> test.servedAt(-1),
                        "servedAt",
                        "before-signature"),
                bad("served tomorrow", signed, step, test -> test.servedAt(1), "servedAt", "in-the-future"),
                bad("served on 30 February", signed, step, at("2026-02-30T10:00"), "servedAt", "not-a-date"),
                bad(
                        "served in the hour the clocks skip",
                        signed,
                        step,
                        at("2026-03-29T03:30"),
                        "servedAt",
                        "moment-skipped"),
                bad(
                        "served in the hour that occurs twice, before signing",
                        signed,
                        step,
                        at("2026-10-25T03:30"),
                        "servedAt",
                        "before-signature"),
                bad("sent before it was signed", signed, step, test -> test.sentOn(-1), "sentOn", "before-signature"),
                bad("sent tomorrow", signed, step, test -> test.sentOn(1), "sentOn", "in-the-future"));
    }

    private static List<Bad> remedies() {
        Function<BadInputTest, CaseId> served = test -> test.signedLongAgo(test.served(REMOVAL_ORDER));
        Function<BadInputTest, CaseId> upheld = test -> test.signedLongAgo(test.contestedAndUpheld());
        Function<BadInputTest, CaseId> asylum = test -> {
            CaseId caseId = test.found("illegal-work");
            test.act(test.guard(), caseId, "apply-asylum", Map.of());
            return caseId;
        };
        return List.of(
                bad(
                        "contested before it was served",
                        served,
                        "contest",
                        received(-1),
                        "receivedAt",
                        "contest-before-service"),
                bad("contested tomorrow", served, "contest", received(1), "receivedAt", "in-the-future"),
                bad(
                        "appealed before the contest was decided",
                        upheld,
                        "appeal",
                        received(-1),
                        "receivedAt",
                        "before-contest-decision"),
                bad("appealed tomorrow", upheld, "appeal", received(1), "receivedAt", "in-the-future"),
                bad(
                        "asylum registered before it was asked for",
                        asylum,
                        "apply-asylum",
                        moment("registeredAt", -1),
                        "registeredAt",
                        "before-application"),
                bad(
                        "asylum registered tomorrow",
                        asylum,
                        "apply-asylum",
                        moment("registeredAt", 1),
                        "registeredAt",
                        "in-the-future"));
    }

    private static List<Bad> court() {
        Function<BadInputTest, CaseId> asked = BadInputTest::courtAsked;
        Function<BadInputTest, CaseId> decided = BadInputTest::courtDecided;
        Function<BadInputTest, CaseId> complained = test -> {
            CaseId caseId = test.courtDecided();
            test.act(test.guard(), caseId, "complain-detention", Map.of());
            return caseId;
        };
        String step = "record-court-decision";
        return List.of(
                bad(
                        "detention that ends before it goes on",
                        asked,
                        step,
                        test -> test.detain(-1, 0),
                        "until",
                        "in-the-past"),
                bad(
                        "detention without an end",
                        asked,
                        step,
                        test -> Map.of("outcome", "detain", "receivedAt", test.now()),
                        "until",
                        "required"),
                bad(
                        "detention until 31 November",
                        asked,
                        step,
                        test -> with(test.detain(30, 0), "until", "2026-11-31T10:00"),
                        "until",
                        "not-a-date"),
                bad(
                        "detention until an hour the clocks skip",
                        asked,
                        step,
                        test -> with(test.detain(30, 0), "until", "2027-03-28T03:30"),
                        "until",
                        "moment-skipped"),
                bad(
                        "copy received before the court was asked",
                        asked,
                        step,
                        test -> test.detain(30, -1),
                        "receivedAt",
                        "before-court-application"),
                bad(
                        "copy that comes later than the court has time",
                        asked,
                        step,
                        test -> test.detain(30, 3),
                        "receivedAt",
                        "copy-later-than-due"),
                bad(
                        "decided before the court was asked",
                        asked,
                        step,
                        test -> with(test.detain(30, 0), "decidedAt", test.inDays(-1)),
                        "decidedAt",
                        "before-court-application"),
                bad(
                        "decided tomorrow",
                        asked,
                        step,
                        test -> with(test.detain(30, 1), "decidedAt", test.inDays(1)),
                        "decidedAt",
                        "in-the-future"),
                bad(
                        "decided after the copy came",
                        asked,
                        step,
                        test -> with(test.detain(30, 0), "decidedAt", test.inDays(1)),
                        "decidedAt",
                        "decided-after-receipt"),
                bad(
                        "complained before the copy came",
                        decided,
                        "complain-detention",
                        received(-1),
                        "receivedAt",
                        "before-court-decision"),
                bad("complained tomorrow", decided, "complain-detention", received(1), "receivedAt", "in-the-future"),
                bad(
                        "amended term that is over",
                        complained,
                        "court-decides-complaint",
                        test -> Map.of("outcome", "amended", "until", test.inDays(-1)),
                        "until",
                        "in-the-past"));
    }

    private static List<Bad> custody() {
        Function<BadInputTest, CaseId> detained = BadInputTest::detained;
        Function<BadInputTest, CaseId> reporting = test -> {
            CaseId caseId = test.found("illegal-work");
            test.act(
                    test.guard(),
                    caseId,
                    "impose-alternative",
                    Map.of("measure", "A01", "interval", "RI2", "unit", "VRS-RIGA", "reason", "sadarbojas"));
            return caseId;
        };
        return List.of(
                bad(
                        "placed tomorrow",
                        detained,
                        "place-detainee",
                        test -> Map.of("facility", "Mucenieki", "placedAt", test.inDays(1)),
                        "placedAt",
                        "in-the-future"),
                bad(
                        "placed before being detained",
                        detained,
                        "place-detainee",
                        test -> Map.of("facility", "Mucenieki", "placedAt", test.inDays(-1)),
                        "placedAt",
                        "before-detention"),
                bad(
                        "reported tomorrow",
                        reporting,
                        "report-in",
                        moment("reportedAt", 1),
                        "reportedAt",
                        "in-the-future"),
                bad(
                        "reported before it was demanded",
                        reporting,
                        "report-in",
                        moment("reportedAt", -1),
                        "reportedAt",
                        "before-alternative"),
                bad(
                        "broken tomorrow",
                        reporting,
                        "breach-alternative",
                        test -> Map.of("what", "nav", "breachedAt", test.inDays(1)),
                        "breachedAt",
                        "in-the-future"),
                bad(
                        "broken before it was imposed",
                        reporting,
                        "breach-alternative",
                        test -> Map.of("what", "nav", "breachedAt", test.inDays(-1)),
                        "breachedAt",
                        "before-alternative"));
    }

    /** What is done for a detainee and with their papers has been done. */
    private static List<Bad> detainees() {
        Function<BadInputTest, CaseId> detained = BadInputTest::detained;
        return List.of(
                tomorrow(detained, "explain-rights", "explainedAt", Map.of("language", "en", "signature", "signed")),
                tomorrow(
                        detained,
                        "inform-others",
                        "informedAt",
                        Map.of("addressee", "consulate", "outcome", "not-wished")),
                tomorrow(detained, "keep-temporarily", "keptAt", Map.of("ground", "x", "healthAsked", true)),
                tomorrow(detained, "list-belongings", "takenAt", Map.of("items", "soma")),
                tomorrow(detained, "return-belongings", "returnedAt", Map.of()),
                tomorrow(detained, "record-health-check", "checkedAt", Map.of("outcome", "fit", "examiner", "ārsts")),
                tomorrow(detained, "record-search", "searchedAt", Map.of("sameSex", true)),
                bad(
                        "a travel document asked for tomorrow",
                        detained,
                        "request-travel-document",
                        test -> Map.of("kind", "laissez-passer", "country", "IND", "sentOn", test.day(1)),
                        "sentOn",
                        "in-the-future"),
                bad(
                        "a reply of tomorrow",
                        detained,
                        "record-document-reply",
                        test -> Map.of("kind", "laissez-passer", "outcome", "accepted", "repliedOn", test.day(1)),
                        "repliedOn",
                        "in-the-future"));
    }

    private static Bad tomorrow(
            Function<BadInputTest, CaseId> given, String step, String field, Map<String, Object> answer) {
        return bad(
                step + " tomorrow", given, step, test -> with(answer, field, test.inDays(1)), field, "in-the-future");
    }

    private static List<Bad> departures() {
        Function<BadInputTest, CaseId> term = test -> test.served(DEPARTURE_ORDER);
        Function<BadInputTest, CaseId> removal = test -> {
            CaseId caseId = test.served(REMOVAL_ORDER);
            test.act(test.guard(), caseId, "prepare-removal", PREPARED);
            return caseId;
        };
        Function<BadInputTest, CaseId> requested = test -> {
            CaseId caseId = test.served(DEPARTURE_ORDER);
            test.act(test.guard(), caseId, "request-extension", Map.of("days", 20, "reason", "ārstēšanās"));
            return caseId;
        };
        return List.of(
                bad(
                        "a return ended for what begins tomorrow",
                        term,
                        "end-return",
                        test -> Map.of("reason", "permit", "since", test.day(1), "evidence", "Nr. 17"),
                        "since",
                        "in-the-future"),
                bad("left tomorrow", term, "confirm-departure", test -> test.left(1), "at", "in-the-future"),
                bad("left before being found", term, "confirm-departure", test -> test.left(-1), "at", "before-case"),
                bad(
                        "found by the check to leave tomorrow",
                        term,
                        "check-departure",
                        test -> with(test.left(1), "departed", true),
                        "at",
                        "in-the-future"),
                bad(
                        "found by the check to have left before",
                        term,
                        "check-departure",
                        test -> with(test.left(-1), "departed", true),
                        "at",
                        "before-case"),
                bad(
                        "a shorter term that is over",
                        term,
                        "shorten-term",
                        test -> test.shorter(-1, 0),
                        "until",
                        "before-today"),
                bad(
                        "a shorter term told of tomorrow",
                        term,
                        "shorten-term",
                        test -> test.shorter(5, 1),
                        "toldAt",
                        "in-the-future"),
                bad(
                        "a longer term that is over",
                        requested,
                        "decide-extension",
                        day("until", -1),
                        "until",
                        "before-today"),
                bad(
                        "a longer term that is not longer",
                        requested,
                        "decide-extension",
                        day("until", 3),
                        "until",
                        "not-after-present-term"),
                bad(
                        "a removal told of that was to start yesterday",
                        removal,
                        "announce-removal",
                        test -> Map.of("startsAt", test.inDays(-1), "language", "en"),
                        "startsAt",
                        "in-the-past"),
                bad(
                        "a removal postponed into the past",
                        removal,
                        "postpone-removal",
                        test -> Map.of("reason", "health", "until", test.day(-1)),
                        "until",
                        "before-today"));
    }

    private static List<Bad> bans() {
        Function<BadInputTest, CaseId> running = test -> {
            CaseId caseId = test.served(REMOVAL_WITH_BAN);
            test.act(test.guard(), caseId, "confirm-departure", test.left(0));
            return caseId;
        };
        Function<BadInputTest, CaseId> suspended = test -> {
            CaseId caseId = running.apply(test);
            test.act(test.guard(), caseId, "suspend-entry-ban", Map.of());
            return caseId;
        };
        Function<Integer, Function<BadInputTest, Map<String, Object>>> kept =
                days -> test -> Map.of("outcome", "keep", "reason", "pamats nav zudis", "decisionDate", test.day(days));
        return List.of(
                bad(
                        "suspended tomorrow",
                        running,
                        "suspend-entry-ban",
                        day("decisionDate", 1),
                        "decisionDate",
                        "in-the-future"),
                bad(
                        "suspended before it was decided",
                        running,
                        "suspend-entry-ban",
                        day("decisionDate", -1),
                        "decisionDate",
                        "before-ban-decision"),
                bad(
                        "suspension ended tomorrow",
                        suspended,
                        "resume-entry-ban",
                        day("decisionDate", 1),
                        "decisionDate",
                        "in-the-future"),
                bad(
                        "suspension ended before the ban",
                        suspended,
                        "resume-entry-ban",
                        day("decisionDate", -1),
                        "decisionDate",
                        "before-ban-decision"),
                bad(
                        "a state asked tomorrow",
                        running,
                        "record-consultation",
                        test -> Map.of("state", "POL", "askedOn", test.day(1)),
                        "askedOn",
                        "in-the-future"),
                bad(
                        "a state that answered tomorrow",
                        running,
                        "record-consultation",
                        test -> Map.of(
                                "state", "POL", "askedOn", test.day(-1), "outcome", "kept", "answeredOn", test.day(1)),
                        "answeredOn",
                        "in-the-future"),
                bad(
                        "a state that answered before it was asked",
                        running,
                        "record-consultation",
                        test -> Map.of(
                                "state", "POL", "askedOn", test.day(-1), "outcome", "kept", "answeredOn", test.day(-2)),
                        "answeredOn",
                        "before-question"),
                bad("reviewed tomorrow", running, "review-entry-ban", kept.apply(1), "decisionDate", "in-the-future"),
                bad(
                        "reviewed before it was decided",
                        running,
                        "review-entry-ban",
                        kept.apply(-1),
                        "decisionDate",
                        "before-ban-decision"),
                bad(
                        "notice of a review that comes tomorrow",
                        running,
                        "review-entry-ban",
                        test -> with(kept.apply(0).apply(test), "receivedAt", test.inDays(1)),
                        "receivedAt",
                        "in-the-future"),
                bad(
                        "notice of a review before the review",
                        running,
                        "review-entry-ban",
                        test -> with(kept.apply(0).apply(test), "receivedAt", test.inDays(-1)),
                        "receivedAt",
                        "before-decision"),
                bad(
                        "shortened to a day that is over",
                        running,
                        "review-entry-ban",
                        test -> Map.of("outcome", "shorten", "until", test.day(-1)),
                        "until",
                        "ban-ends-too-early"),
                bad(
                        "a judgment of tomorrow",
                        test -> test.served(REMOVAL_ORDER),
                        "impose-entry-ban",
                        test -> Map.of(
                                "ground",
                                "court-expulsion",
                                "months",
                                36,
                                "territory",
                                "schengen",
                                "decisionNo",
                                "K33",
                                "decisionDate",
                                test.day(1)),
                        "decisionDate",
                        "in-the-future"),
                bad(
                        "notice of a ban received tomorrow",
                        test -> test.served(REMOVAL_ORDER),
                        "impose-entry-ban",
                        test -> Map.of(
                                "ground",
                                "persona-non-grata",
                                "indefinite",
                                true,
                                "territory",
                                "latvia",
                                "decisionNo",
                                "1-77",
                                "decisionDate",
                                test.day(0),
                                "receivedAt",
                                test.inDays(1)),
                        "receivedAt",
                        "in-the-future"),
                bad(
                        "missing data that become known tomorrow",
                        running,
                        "record-missing-data",
                        test -> Map.of("what", "vārds", "knownOn", test.day(1)),
                        "knownOn",
                        "in-the-future"),
                bad(
                        "notice of missing data received tomorrow",
                        running,
                        "record-missing-data",
                        test -> Map.of("what", "vārds", "knownOn", test.day(0), "receivedAt", test.inDays(1)),
                        "receivedAt",
                        "in-the-future"));
    }

    private static List<Bad> others() {
        Function<BadInputTest, CaseId> found = test -> test.found("illegal-work");
        Function<BadInputTest, CaseId> closed = test -> {
            CaseId caseId = test.found("illegal-work");
            test.act(test.guard(), caseId, "apply-asylum", Map.of());
            test.act(test.guard(), caseId, "asylum-decided", Map.of("outcome", "granted"));
            assertThat(test.isOpen(caseId)).isFalse();
            return caseId;
        };
        Function<BadInputTest, CaseId> served = test -> test.served(REMOVAL_ORDER);
        return List.of(
                bad(
                        "vulnerable since tomorrow",
                        found,
                        "record-vulnerability",
                        test -> Map.of("kind", "V01", "since", test.day(1)),
                        "since",
                        "in-the-future"),
                bad(
                        "a duty done tomorrow",
                        found,
                        "note-done",
                        test -> Map.of("duty", "eurodac-sent", "doneAt", test.inDays(1)),
                        "doneAt",
                        "in-the-future"),
                bad(
                        "a duty done before it arose",
                        found,
                        "note-done",
                        test -> Map.of("duty", "eurodac-sent", "doneAt", test.inDays(-1)),
                        "doneAt",
                        "before-duty"),
                bad(
                        "a service corrected to 30 February",
                        served,
                        "correct",
                        corrected("30.02.2026. 10:00"),
                        "to",
                        "moment-unreadable"),
                bad(
                        "a service corrected to an hour the clocks skip",
                        served,
                        "correct",
                        corrected("29.03.2026. 03:30"),
                        "to",
                        "moment-skipped"),
                bad(
                        "an answer for a task another has completed",
                        served,
                        "sign-return-decision",
                        test -> Map.of("approve", true),
                        "",
                        "task-already-completed"),
                bad(
                        "a court's decision on detention for a closed case",
                        closed,
                        "record-court-decision",
                        test -> Map.of("outcome", "refuse", "receivedAt", test.now()),
                        "",
                        "case-closed"),
                bad(
                        "a court's decision on an appeal for a closed case",
                        closed,
                        "court-decides-appeal",
                        test -> Map.of("outcome", "upheld"),
                        "",
                        "case-closed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    void what_cannot_be_is_refused_by_field_and_rule_and_nothing_is_half_done(Bad bad) {
        CaseId caseId = bad.given().apply(this);
        Officer officer = bad.step().startsWith("sign-") ? signatory() : guard();
        Map<String, String> before = everythingOf(caseId);

        Rejection rejection = catchThrowableOfType(
                Rejection.class,
                () -> act(officer, caseId, bad.step(), bad.answer().apply(this)));

        assertThat(rejection).as(bad.rule()).isNotNull();
        assertThat(rejection.violations())
                .extracting(violation -> (violation.field() == null ? "" : violation.field()) + ": " + violation.code())
                .contains(bad.field() + ": " + bad.code())
                .doesNotHaveDuplicates();
        assertThat(rejection.violations()).allSatisfy(this::isToldInBothLanguages);
        assertThat(everythingOf(caseId)).isEqualTo(before);
    }

    @Test
    void every_date_an_officer_gives_says_where_it_lies_and_has_its_bad_input() {
        Set<String> played = new LinkedHashSet<>();
        badInputs().forEach(bad -> played.add(bad.step() + "." + bad.field()));

        registry.all().values().forEach(step -> {
            for (RecordComponent component : step.answer().getRecordComponents()) {
                if (component.getType() == LocalDate.class || component.getType() == LocalDateTime.class) {
                    String field = step.name() + "." + component.getName();
                    Dated dated = component.getAnnotation(Dated.class);
                    assertThat(dated).as(field + " is @Dated").isNotNull();
                    if (dated.value() != Dated.When.EITHER) {
                        assertThat(played).as("bad inputs").contains(field);
                    }
                }
            }
        });
    }

    @Test
    void of_two_officers_who_decide_at_once_one_is_told_that_it_was_done() throws Exception {
        CaseId signing = drafted();
        CaseId contesting = served(REMOVAL_ORDER);

        List<List<String>> signed = atOnce(signatory(), signing, "sign-return-decision", Map.of("approve", true));
        List<List<String>> contested = atOnce(guard(), contesting, "contest", Map.of("receivedAt", now()));

        assertThat(signed).containsExactlyInAnyOrder(List.of(), List.of("task-already-completed"));
        assertThat(steps(signing)).containsExactly("serve-return-decision");
        assertThat(facts(signing, "signed-removal-order")).isEqualTo(1);
        assertThat(contested)
                .contains(List.of())
                .anySatisfy(refusal -> assertThat(refusal).contains("contested-already"));
        assertThat(facts(contesting, "contested")).isEqualTo(1);
    }

    private List<List<String>> atOnce(Officer officer, CaseId caseId, String step, Map<String, Object> answer)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<List<String>> one = () -> {
            start.await(10, TimeUnit.SECONDS);
            Rejection rejection = catchThrowableOfType(Rejection.class, () -> act(officer, caseId, step, answer));
            return rejection == null
                    ? List.of()
                    : rejection.violations().stream().map(Violation::code).toList();
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<List<String>> outcomes = new ArrayList<>();
            for (Future<List<String>> outcome : two.invokeAll(List.of(one, one))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private void isToldInBothLanguages(Violation violation) {
        for (var language : List.of(Messages.LATVIAN, Messages.ENGLISH)) {
            assertThat(isSafeguard(violation)
                            || messages.find(
                                            language,
                                            "rejection." + violation.code(),
                                            violation.parameters().toArray())
                                    .isPresent())
                    .as("%s in %s", violation.code(), language)
                    .isTrue();
        }
    }

    private static boolean isSafeguard(Violation violation) {
        return violation.kind() == Violation.Kind.SAFEGUARD;
    }

    /** What all tables hold of a case; the letters' files are written later, by themselves, so only their number counts. */
    private Map<String, String> everythingOf(CaseId caseId) {
        Map<String, String> all = new LinkedHashMap<>();
        jdbc.sql("""
                select table_schema || '.' || table_name || '/' || column_name from information_schema.columns
                where (column_name = 'case_id' and table_schema = 'register' and table_name not like 'audit%'
                       or column_name = 'id' and table_name = 'casefile_case')
                  and table_name in (select tablename from pg_tables) order by 1""")
                .query(String.class)
                .list()
                .forEach(table -> all.put(table, rows(table.split("/")[0], table.split("/")[1], caseId)));
        for (String table :
                List.of("act_ru_task", "act_ru_execution", "act_ru_event_subscr", "act_ru_job", "act_ru_variable")) {
            String instance = "act_ru_job".equals(table) ? "process_instance_id_" : "proc_inst_id_";
            all.put(
                    table,
                    jdbc.sql(
                                    "select coalesce(string_agg(row::text, ';' order by row::text), '') from camunda."
                                            + table + " row where " + instance
                                            + " in (select proc_inst_id_ from camunda.act_hi_procinst where business_key_ = :case)")
                            .param("case", caseId.toString())
                            .query(String.class)
                            .single());
        }
        return all;
    }

    private String rows(String table, String column, CaseId caseId) {
        String what = table.contains(".documents_")
                ? "count(*)::text"
                : "coalesce(string_agg(row::text, ';' order by row::text), '')";
        return jdbc.sql("select " + what + " from " + table + " row where " + column + "::text = :case")
                .param("case", caseId.toString())
                .query(String.class)
                .single();
    }

    private int facts(CaseId caseId, String kind) {
        return jdbc.sql("select count(*) from casefile_fact where case_id = :case and kind = :kind")
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private CaseId drafted() {
        CaseId caseId = found("illegal-work");
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        return caseId;
    }

    private CaseId contestedAndUpheld() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "contest", Map.of("receivedAt", now()));
        act(head(), caseId, "decide-contest", Map.of("outcome", "upheld"));
        act(guard(), caseId, "serve-return-decision", serve());
        return caseId;
    }

    /** So that what is too early for the later act is not too early for the signature. */
    private CaseId signedLongAgo(CaseId caseId) {
        jdbc.sql("update returndecision_decision set signed_at = signed_at - interval '9 days' where case_id = :case")
                .param("case", caseId.value())
                .update();
        return caseId;
    }

    private CaseId courtAsked() {
        CaseId caseId = detained();
        act(guard(), caseId, "apply-to-court", Map.of("months", 2));
        return caseId;
    }

    private CaseId courtDecided() {
        CaseId caseId = courtAsked();
        act(guard(), caseId, "record-court-decision", detain(30, 0));
        return caseId;
    }

    private Map<String, Object> detain(int until, int received) {
        return Map.of("outcome", "detain", "until", inDays(until), "receivedAt", inDays(received));
    }

    private Map<String, Object> shorter(int until, int told) {
        return Map.of("ground", "threat", "reasons", "drauds", "until", day(until), "toldAt", inDays(told));
    }

    private Map<String, Object> left(int days) {
        return Map.of("at", inDays(days), "crossingPoint", "Lidosta Rīga", "destination", "IND", "source", "REIS");
    }

    private Map<String, Object> sentOn(int days) {
        return Map.of("sentOn", day(days), "means", "registered-post", "language", "en");
    }

    private String day(int days) {
        return inDays(days).substring(0, 10);
    }

    private static Bad bad(
            String rule,
            Function<BadInputTest, CaseId> given,
            String step,
            Function<BadInputTest, Map<String, Object>> answer,
            String field,
            String code) {
        return new Bad(rule, given, step, answer, field, code);
    }

    private static Function<BadInputTest, Map<String, Object>> at(String servedAt) {
        return test -> Map.of("servedAt", servedAt, "means", "in-person", "language", "en");
    }

    private static Function<BadInputTest, Map<String, Object>> received(int days) {
        return moment("receivedAt", days);
    }

    private static Function<BadInputTest, Map<String, Object>> moment(String field, int days) {
        return test -> Map.of(field, test.inDays(days));
    }

    private static Function<BadInputTest, Map<String, Object>> day(String field, int days) {
        return test -> Map.of(field, test.day(days));
    }

    private static Function<BadInputTest, Map<String, Object>> corrected(String to) {
        return test -> Map.of("fact", "servedAt", "to", to, "reason", "kļūda");
    }

    private static Map<String, Object> with(Map<String, Object> answer, String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(answer);
        more.put(field, value);
        return more;
    }
}
