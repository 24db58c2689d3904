package lv.returnregister.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.modelling.check.ModelXml;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of each decision table, hit by a case of its own and named after the law. */
class DecisionTableTest {

    private static final Path KIND = Path.of("processes/returndecision/return-decision-kind.dmn");
    private static final Path AUTHORITY = Path.of("processes/returndecision/return-decision-authority.dmn");
    private static final Path CHECK = Path.of("processes/returndecision/legal-check.dmn");
    private static final Path END = Path.of("processes/returndecision/return-end.dmn");
    private static final Path BAN = Path.of("processes/entryban/entry-ban-term.dmn");
    private static final Path ESCORT = Path.of("processes/departure/escort-depth.dmn");
    private static final Path ROUTING = Path.of("processes/casefile/task-routing.dmn");

    /** What a table answered and by which row. */
    private record Hit(String row, Map<String, Object> answer) {}

    static Stream<Arguments> kindOfDecision() {
        return Stream.of(
                kind(
                        "RD 6 (2): permit of another member state, no threat – go there at once",
                        "permitOfMemberState",
                        1,
                        "go-to-member-state",
                        0,
                        0,
                        "validPermitElsewhere"),
                kind("RD 6 (3): readmission", "readmittedElsewhere", 2, "readmission", 0, 0, "readmission"),
                kind(
                        "RD 7 (4): threat to public order, a permit elsewhere does not help",
                        "threatToOrder",
                        3,
                        "removal-order",
                        1,
                        6,
                        "threat",
                        "validPermitElsewhere"),
                kind(
                        "RD 7 (4): application manifestly unfounded",
                        "applicationUnfounded",
                        3,
                        "removal-order",
                        1,
                        6,
                        "manifestlyUnfounded"),
                kind(
                        "RD 7 (4): risk of absconding",
                        "mayAbscond",
                        3,
                        "removal-order",
                        1,
                        6,
                        "riskOfAbsconding",
                        "orderNotObeyed"),
                kind(
                        "RD 8 (1): departure order not obeyed, not even by one who could go to a member state",
                        "departureOrderNotObeyed",
                        4,
                        "removal-order",
                        0,
                        0,
                        "orderNotObeyed",
                        "validPermitElsewhere"),
                kind(
                        "RD 8 (1): entry in spite of a ban",
                        "enteredDespiteBan",
                        4,
                        "removal-order",
                        0,
                        0,
                        "entryDespiteBan"),
                kind(
                        "RD 8 (1): illegal crossing and detained",
                        "illegalCrossing",
                        4,
                        "removal-order",
                        0,
                        0,
                        "crossedIllegallyAndDetained"),
                kind(
                        "RD 7 (1): otherwise a departure order of 7 to 30 days",
                        "otherwise",
                        5,
                        "departure-order",
                        7,
                        30));
    }

    private static Arguments kind(String law, String row, int number, String kind, int min, int max, String... facts) {
        Map<String, Object> inputs = new HashMap<>();
        for (String fact : List.of(
                "validPermitElsewhere",
                "readmission",
                "threat",
                "manifestlyUnfounded",
                "riskOfAbsconding",
                "orderNotObeyed",
                "entryDespiteBan",
                "crossedIllegallyAndDetained")) {
            inputs.put(fact, List.of(facts).contains(fact));
        }
        return Arguments.of(law, row, inputs, answer("row", number, "kind", kind, "minDays", min, "maxDays", max));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindOfDecision")
    void returnDecisionKind(String law, String row, Map<String, Object> facts, Map<String, Object> expected) {
        proves(KIND, row, facts, expected);
    }

    static Stream<Arguments> termOfBan() {
        return Stream.of(
                ban(
                        "row 1 – RD 11 (1): departure order kept, no ban",
                        "orderKept",
                        "none",
                        0,
                        null,
                        "departure-order",
                        true,
                        answer("row", 1, "proposed", false)),
                ban(
                        "row 2 – IL 63: overstay of 12 days, 30 days",
                        "overstayToThirtyDays",
                        "overstay",
                        12,
                        null,
                        "departure-order",
                        true,
                        answer(
                                "row",
                                2,
                                "proposedDays",
                                30,
                                "proposedMonths",
                                0,
                                "lowestDays",
                                30,
                                "highestMonths",
                                36)),
                ban(
                        "row 2 – IL 63: overstay of exactly 30 days, 30 days",
                        "overstayToThirtyDays",
                        "overstay",
                        30,
                        null,
                        "departure-order",
                        true,
                        answer("row", 2, "proposedDays", 30)),
                ban(
                        "row 2 – IL 63: overstay of 31 days, 6 months",
                        "overstayToNinetyDays",
                        "overstay",
                        31,
                        null,
                        "departure-order",
                        true,
                        answer("row", 2, "proposedMonths", 6)),
                ban(
                        "row 2 – IL 63: overstay of 365 days, 12 months",
                        "overstayToYear",
                        "overstay",
                        365,
                        null,
                        "departure-order",
                        true,
                        answer("row", 2, "proposedMonths", 12)),
                ban(
                        "row 2 – IL 63: overstay of 366 days, 36 months",
                        "overstayOverYear",
                        "overstay",
                        366,
                        null,
                        "departure-order",
                        true,
                        answer("row", 2, "proposedMonths", 36, "highestMonths", 36)),
                ban(
                        "row 3 – RD 11 (1) (b): order not obeyed",
                        "orderNotObeyed",
                        "order-not-obeyed",
                        0,
                        null,
                        "removal-order",
                        false,
                        answer(
                                "row",
                                3,
                                "proposedMonths",
                                36,
                                "lowestMonths",
                                12,
                                "highestMonths",
                                60,
                                "territory",
                                "schengen")),
                ban(
                        "row 3 – RD 11 (1) (b): left after the term, no ban named before",
                        "leftLate",
                        "none",
                        0,
                        null,
                        "departure-order",
                        false,
                        answer("row", 3, "proposed", true, "proposedMonths", 36)),
                ban(
                        "row 4 – RD 11 (1) (a): illegal entry",
                        "removalWithoutTerm",
                        "illegal-entry",
                        0,
                        null,
                        "removal-order",
                        false,
                        answer("row", 4, "proposedMonths", 36, "highestMonths", 60)),
                ban(
                        "row 4 – RD 11 (1) (a): risk of absconding",
                        "removalWithoutTerm",
                        "risk-of-absconding",
                        0,
                        null,
                        "removal-order",
                        false,
                        answer("row", 4, "lowestMonths", 12)),
                ban(
                        "row 4 – RD 11 (1) (a): removed, no ban named before",
                        "removedWithoutBan",
                        "none",
                        0,
                        null,
                        "removal-order",
                        false,
                        answer("row", 4, "proposed", true)),
                ban(
                        "row 5 – RD 11 (2): repeated",
                        "repeated",
                        "repeated",
                        0,
                        null,
                        "removal-order",
                        false,
                        answer("row", 5, "proposedMonths", 60, "lowestMonths", 36, "highestMonths", 60)),
                ban(
                        "row 6 – RD 11 (2): serious threat",
                        "seriousThreat",
                        "threat",
                        0,
                        null,
                        "removal-order",
                        false,
                        answer("row", 6, "proposedMonths", 120, "lowestMonths", 60, "highestMonths", 120)),
                ban(
                        "row 7 – R122 5.7.6: expulsion by a court, as the judgment says",
                        "courtExpulsion",
                        "court-expulsion",
                        0,
                        48,
                        "none",
                        false,
                        answer("row", 7, "proposedMonths", 48, "highestMonths", null)),
                ban(
                        "row 7 – R122 5.7.6: expulsion by a court that names no term",
                        "courtExpulsion",
                        "court-expulsion",
                        0,
                        null,
                        "none",
                        false,
                        answer("row", 7, "proposedMonths", 36)),
                ban(
                        "row 8 – IL 61: Minister of the Interior, indefinite",
                        "nationalSecurity",
                        "national-security",
                        0,
                        null,
                        "none",
                        false,
                        answer("row", 8, "proposedMonths", null, "indefinite", true, "territory", "as-decided")),
                ban(
                        "row 9 – IL 61 (2): persona non grata, Latvia only",
                        "personaNonGrata",
                        "persona-non-grata",
                        0,
                        null,
                        "none",
                        false,
                        answer("row", 9, "indefinite", true, "territory", "latvia")),
                ban(
                        "row 10 – IL 61: false data for a visa, at most 60 months",
                        "falseVisaData",
                        "false-visa-data",
                        0,
                        24,
                        "none",
                        false,
                        answer("row", 10, "proposedMonths", 24, "highestMonths", 60)));
    }

    private static Arguments ban(
            String law,
            String row,
            String ground,
            int overstayDays,
            @Nullable Integer decidedMonths,
            String kind,
            boolean orderKept,
            Map<String, Object> expected) {
        return Arguments.of(law, row, banFacts(ground, overstayDays, decidedMonths, kind, orderKept, false), expected);
    }

    private static Map<String, Object> banFacts(
            String ground,
            int overstayDays,
            @Nullable Integer decidedMonths,
            String kind,
            boolean orderKept,
            boolean lenient) {
        return answer(
                "ground",
                ground,
                "overstayDays",
                overstayDays,
                "decidedMonths",
                decidedMonths,
                "kind",
                kind,
                "orderKept",
                orderKept,
                "lenient",
                lenient);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("termOfBan")
    void entryBanTerm(String law, String row, Map<String, Object> facts, Map<String, Object> expected) {
        proves(BAN, row, facts, expected);
    }

    @Test
    @DisplayName("row 11 – RD 11 (3): a minor gets no ban by proposal, whatever the ground of a return decision")
    void lenientCase() {
        proves(
                BAN,
                "lenientCase",
                banFacts("order-not-obeyed", 0, null, "removal-order", false, true),
                answer("row", 11, "proposed", false));
    }

    @Test
    @DisplayName("a fact not known yet is no fact: the table answers as if it were not so")
    void unknownFacts() {
        assertThat(evaluate(KIND, Map.of()).answer()).containsEntry("kind", "departure-order");
        assertThat(evaluate(BAN, Map.of("ground", "court-expulsion")).answer()).containsEntry("proposedMonths", 36);
    }

    static Stream<Arguments> howFarEscorted() {
        return Stream.of(
                escort("R454 11: a vulnerable person is brought home", "handedOver", true, true, true, "E4"),
                escort("R454 12: flight or violence", "mayFlee", false, true, true, "E3"),
                escort("R454 12: no direct way", "viaTransit", false, false, true, "E2"),
                escort("R454 12: calm, direct", "direct", false, false, false, "E1"));
    }

    private static Arguments escort(
            String law, String row, boolean handOver, boolean risk, boolean transit, String depth) {
        return Arguments.of(
                law,
                row,
                answer("handOverNeeded", handOver, "flightRisk", risk, "transit", transit),
                answer("depth", depth));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("howFarEscorted")
    void escortDepth(String law, String row, Map<String, Object> facts, Map<String, Object> expected) {
        proves(ESCORT, row, facts, expected);
    }

    static Stream<Arguments> whoDecides() {
        return Stream.of(
                Arguments.of(
                        "R122 7: expulsion by a court is entered by VRS",
                        "expulsionByCourt",
                        authority(true, "PMLP", false, false),
                        answer("authority", "VRS", "passesOver", false)),
                Arguments.of(
                        "IL 41: found by PMLP",
                        "foundByOffice",
                        authority(false, "PMLP", true, false),
                        answer("authority", "PMLP", "passesOver", false)),
                Arguments.of(
                        "R122 8: permit withdrawn, found by VRS – the case passes to PMLP",
                        "permitMatter",
                        authority(false, "VRS", true, false),
                        answer("authority", "PMLP", "passesOver", true)),
                Arguments.of(
                        "R122 8: asylum refused, at liberty – PMLP",
                        "rejectedApplicantAtLiberty",
                        authority(false, "VRS", false, true),
                        answer("authority", "PMLP", "passesOver", true)),
                Arguments.of(
                        "IL 41: found by VRS or handed over by the police",
                        "foundByBorderGuard",
                        authority(false, "police", false, false),
                        answer("authority", "VRS", "passesOver", false)));
    }

    private static Map<String, Object> authority(boolean expulsion, String foundBy, boolean permit, boolean asylum) {
        return answer(
                "courtExpulsion",
                expulsion,
                "foundBy",
                foundBy,
                "permitRefusedOrWithdrawn",
                permit,
                "asylumRefusedAtLiberty",
                asylum);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whoDecides")
    void returnDecisionAuthority(String law, String row, Map<String, Object> facts, Map<String, Object> expected) {
        proves(AUTHORITY, row, facts, expected);
    }

    static Stream<Arguments> whoActs() {
        return Stream.of(
                routing(
                        "IL 51: police and VRS hand over",
                        "handOverFromPolice",
                        "hand-over",
                        "VRS",
                        "officer",
                        "VP,VRS",
                        "finding-unit"),
                routing(
                        "RD 10 (1): VRS found the child and seeks a representative; PMLP may name one too",
                        "representativeSoughtByBorderGuard",
                        "appoint-representative",
                        "VRS",
                        "officer",
                        "PMLP,VRS",
                        "finding-unit"),
                routing(
                        "RD 10 (1): PMLP found the child and seeks a representative; VRS may name one too",
                        "representativeSoughtByOffice",
                        "appoint-representative",
                        "PMLP",
                        "officer",
                        "VRS,PMLP",
                        "finding-unit"),
                routing(
                        "R122 4: a correction in a case of VRS; PMLP answers for the data too",
                        "correctionByBorderGuard",
                        "approve-correction",
                        "VRS",
                        "supervisor",
                        "PMLP.supervisor,VRS.supervisor",
                        "finding-unit"),
                routing(
                        "R122 4: a correction in a case of PMLP; VRS answers for the data too",
                        "correctionByOffice",
                        "approve-correction",
                        "PMLP",
                        "supervisor",
                        "VRS.supervisor,PMLP.supervisor",
                        "deciding-unit"),
                routing(
                        "R122 10: bans of others are entered by PMLP",
                        "banOfOthers",
                        "enter-ministers-ban",
                        "PMLP",
                        "officer",
                        "PMLP",
                        "central-office"),
                routing(
                        "R122 6: PMLP's own bans",
                        "banByOffice",
                        "impose-entry-ban",
                        "PMLP",
                        "officer",
                        "PMLP",
                        "central-office"),
                routing(
                        "R122 4: VRS officer",
                        "borderGuardOfficer",
                        "decide-detention",
                        "VRS",
                        "officer",
                        "VRS",
                        "finding-unit"),
                routing(
                        "R122 4: PMLP officer",
                        "officeOfficer",
                        "accept-hand-over",
                        "PMLP",
                        "officer",
                        "PMLP",
                        "deciding-unit"),
                routing(
                        "IL 41: VRS signs",
                        "borderGuardSignatory",
                        "sign-return-decision",
                        "VRS",
                        "signatory",
                        "VRS.signatory",
                        "finding-unit"),
                routing(
                        "IL 41: PMLP signs",
                        "officeSignatory",
                        "sign-entry-ban",
                        "PMLP",
                        "signatory",
                        "PMLP.signatory",
                        "deciding-unit"),
                routing(
                        "IL 50: head of VRS",
                        "borderGuardHead",
                        "decide-contest",
                        "VRS",
                        "head",
                        "VRS.head",
                        "authority"),
                routing(
                        "IL 50: head of PMLP",
                        "officeHead",
                        "decide-contest",
                        "PMLP",
                        "head",
                        "PMLP.head",
                        "authority"),
                routing(
                        "R122 4: supervisor of VRS",
                        "borderGuardSupervisor",
                        "mend-data",
                        "VRS",
                        "supervisor",
                        "VRS.supervisor",
                        "finding-unit"),
                routing(
                        "R122 4: supervisor of PMLP",
                        "officeSupervisor",
                        "mend-data",
                        "PMLP",
                        "supervisor",
                        "PMLP.supervisor",
                        "deciding-unit"));
    }

    static Stream<Arguments> whichDraftIsChecked() {
        return Stream.of(
                Arguments.of("a draft objected to is checked anew", "objectedBefore", true, true),
                Arguments.of("otherwise only on request", "onRequest", false, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whichDraftIsChecked")
    void legalCheck(String law, String row, boolean objected, boolean needed) {
        proves(
                CHECK,
                row,
                answer(
                        "objected",
                        objected,
                        "authority",
                        "PMLP",
                        "unit",
                        "PMLP-RIGA",
                        "kind",
                        "removal-order",
                        "withBan",
                        true),
                answer("needed", needed));
    }

    static Stream<Arguments> howCasesEnd() {
        return Stream.of(
                Arguments.of("RD 6 (4): a right to stay", "stayPermitted", "RE1", "regularised", true, "R08"),
                Arguments.of("RD 6 (4): protection", "protectionGranted", "RE2", "regularised", true, "R08"),
                Arguments.of("APL 85: death", "personDied", "RE3", "died", false, "R12"),
                Arguments.of("IL 1: no foreigner", "latvianCitizen", "RE4", "opened-in-error", true, "R13"),
                Arguments.of("RD 2 (3): free movement", "freeMover", "RE5", "opened-in-error", true, "R13"),
                Arguments.of("APL 86: an error", "openedInError", "RE6", "opened-in-error", true, "R13"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("howCasesEnd")
    void returnEnd(String law, String row, String reason, String stage, boolean secondPerson, String release) {
        proves(
                END,
                row,
                answer("reason", reason),
                answer("stage", stage, "secondPerson", secondPerson, "releaseReason", release));
    }

    private static Arguments routing(
            String law, String row, String step, String authority, String role, String group, String unit) {
        return Arguments.of(
                law,
                row,
                answer("step", step, "authority", authority, "role", role),
                answer("candidateGroup", group, "unit", unit));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whoActs")
    void taskRouting(String law, String row, Map<String, Object> facts, Map<String, Object> expected) {
        proves(ROUTING, row, facts, expected);
    }

    @Test
    @DisplayName("every user task of every process finds its group, for both authorities")
    void everyTaskIsRouted() {
        for (ModelFile file : ModelFile.all(ModelFile.PROCESSES, ".bpmn")) {
            for (var task : file.elements(ModelXml.BPMN, "userTask")) {
                String said = ModelXml.property(task, "authority");
                for (String authority : Set.of("VRS", "PMLP").contains(said) ? List.of(said) : List.of("VRS", "PMLP")) {
                    Hit hit = evaluate(
                            ROUTING,
                            answer(
                                    "step",
                                    ModelXml.property(task, "step"),
                                    "authority",
                                    authority,
                                    "role",
                                    ModelXml.property(task, "role")));
                    assertThat((String) hit.answer().get("candidateGroup"))
                            .as("%s of %s", ModelXml.id(task), file.name())
                            .contains(authority);
                }
            }
        }
    }

    @Test
    @DisplayName("no row of any table is without its case")
    void everyRowIsHit() {
        Map<Path, Set<String>> hit = Map.of(
                KIND, rows(kindOfDecision()),
                AUTHORITY, rows(whoDecides()),
                CHECK, rows(whichDraftIsChecked()),
                END, rows(howCasesEnd()),
                ESCORT, rows(howFarEscorted()),
                ROUTING, rows(whoActs()),
                BAN, rows(Stream.concat(termOfBan(), Stream.of(Arguments.of("row 11", "lenientCase")))));
        for (ModelFile table : ModelFile.all(ModelFile.PROCESSES, ".dmn")) {
            Set<String> written = table.elements(ModelXml.DMN, "rule").stream()
                    .map(ModelXml::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(hit.get(table.path())).as(table.name()).isEqualTo(written);
        }
    }

    private static Set<String> rows(Stream<Arguments> cases) {
        return cases.map(c -> (String) c.get()[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void proves(Path table, String row, Map<String, Object> facts, Map<String, Object> expected) {
        Hit hit = evaluate(table, facts);
        assertThat(hit.row()).isEqualTo(row);
        assertThat(hit.answer()).containsAllEntriesOf(expected);
        assertThat((String) hit.answer().get("citation")).isNotBlank();
        assertThat((String) hit.answer().get("citationEn")).isNotBlank();
    }

    private static Hit evaluate(Path table, Map<String, Object> known) {
        Map<String, Object> facts = new HashMap<>(known);
        facts.putIfAbsent("day", LocalDate.of(2026, 3, 2));
        String[] row = {""};
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event ->
                row[0] = event.getMatchingRules().stream().map(r -> r.getId()).collect(Collectors.joining(","));
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        DmnEngine engine = configuration.buildEngine();
        try {
            String id = ModelXml.camelCase(table.getFileName().toString().replace(".dmn", ""));
            DmnDecisionResultEntries entries = engine.evaluateDecision(
                            engine.parseDecision(id, new ByteArrayInputStream(Files.readAllBytes(table))), facts)
                    .getSingleResult();
            return new Hit(row[0], entries.getEntryMap());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> answer(@Nullable Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
