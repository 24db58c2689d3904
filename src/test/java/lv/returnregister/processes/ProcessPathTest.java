package lv.returnregister.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.modelling.check.ModelXml;
import lv.returnregister.shared.LegalTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the roads of the models on a plain engine, without the product behind it: the activities answer what the walk
 * tells them to. In the end no sequence flow of any process may be left unwalked.
 */
class ProcessPathTest {

    private static final Set<String> WALKED = new TreeSet<>();
    private static final RecordingSteps STEPS = new RecordingSteps();

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres database;

    @SuppressWarnings("NullAway.Init")
    private static ProcessEngine engine;

    /** Stands in for every {@code …Steps} bean: the service tasks of the models call these methods. */
    public static final class RecordingSteps {

        private final List<String> calls = new ArrayList<>();
        private boolean banProposed;
        private String banState = "none";
        private boolean extensionGranted;

        @Nullable
        private Date banTermOverAt;

        public void closeCase(String key) {
            calls.add("closeCase");
        }

        public void closeRegularised(String key) {
            calls.add("closeRegularised");
        }

        public String carryOutJudgment(String key) {
            calls.add("carryOutJudgment");
            return "judgment";
        }

        public void closeWithoutBan(String key) {
            calls.add("closeWithoutBan");
        }

        public String findBan(String key) {
            calls.add("findBan");
            return banState;
        }

        public void closeRepealed(String key) {
            calls.add("closeRepealed");
        }

        public void issueDetentionRecord(String key) {
            calls.add("issueDetentionRecord");
        }

        public void warnCourtApplicationLate(String key) {
            calls.add("warnCourtApplicationLate");
        }

        public void recordTermOver(String key) {
            calls.add("recordTermOver");
        }

        public String returnDecisionKind(String key) {
            calls.add("returnDecisionKind");
            return "departure-order";
        }

        public void issueReturnDecision(String key) {
            calls.add("issueReturnDecision");
        }

        public void issueContestDecision(String key) {
            calls.add("issueContestDecision");
        }

        /** Tells the waiting term from within the same step, as the product does. */
        public void issueExtension(String key) {
            calls.add("issueExtension");
            if (extensionGranted) {
                engine.getRuntimeService()
                        .createMessageCorrelation("termChanged")
                        .processInstanceBusinessKey(key)
                        .correlate();
            }
        }

        public boolean noteDeparture(String key) {
            calls.add("noteDeparture");
            return true;
        }

        public boolean entryBanTerm(String key) {
            calls.add("entryBanTerm");
            return banProposed;
        }

        @Nullable
        public Date startEntryBan(String key) {
            calls.add("startEntryBan");
            return banTermOverAt;
        }

        public void endEntryBan(String key) {
            calls.add("endEntryBan");
        }

        @Nullable
        public Date startMinistersBan(String key) {
            calls.add("startMinistersBan");
            return banTermOverAt;
        }
    }

    /** Notes each sequence flow that is taken, as {@code process/flow}. */
    private static final class FlowRecorder extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            ExecutionListener note = execution -> WALKED.add(execution
                            .getProcessEngineServices()
                            .getRepositoryService()
                            .getProcessDefinition(execution.getProcessDefinitionId())
                            .getKey()
                    + "/"
                    + execution.getCurrentTransitionId());
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, note);
        }
    }

    @BeforeAll
    static void startEngine() throws IOException {
        database = EmbeddedPostgres.builder().start();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setProcessEngineName("paths");
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FlowRecorder())));
        Map<Object, Object> beans = new HashMap<>();
        processes().forEach(p -> beans.put(ModelXml.id(p.process()), STEPS));
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (ModelFile file : Stream.concat(processes().stream(), ModelFile.all(ModelFile.PROCESSES, ".dmn").stream())
                .toList()) {
            deployment.addString(file.path().toString(), Files.readString(file.path()));
        }
        deployment.deploy();
    }

    @AfterAll
    static void stopEngine() throws IOException {
        ClockUtil.reset();
        engine.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> roads() {
        Map<String, Runnable> roads = new TreeMap<>();
        roads.put("a departure order is kept: the case closes without a ban", this::departureOrderKept);
        roads.put("the term is missed, found again, detained and removed: the ban runs to its end", this::termMissed);
        roads.put("the police hand over, the court detains: departure ends the detention", this::courtDetains);
        roads.put(
                "the case passes to PMLP and the term is extended; another leaves late and gets a ban",
                this::passesToOffice);
        roads.put("ten days without a court: warned, then released", this::tenDaysWithoutCourt);
        roads.put("the court refuses: released", this::courtRefuses);
        roads.put("the regional court repeals the decision: the ground is gone, released", this::groundGone);
        roads.put("the regional court amends the term: the control begins anew with it", this::termAmended);
        roads.put("detained later and contested: both run beside the road", this::besideTheRoad);
        roads.put("a minor alone gets a representative; another turns out not to be alone", this::minorAlone);
        roads.put("a legal check beside the signature: objected to, dropped, favourable", this::legallyChecked);
        roads.put("a decision is amended before its service: drafted and signed anew", this::amendedBeforeService);
        roads.put("asylum stops the term and is refused: assessed anew", this::asylumRefused);
        roads.put("asylum is granted: the case is over at once", this::asylumGranted);
        roads.put("the decision is repealed: told, released, and the case is over", this::repealed);
        roads.put("not departed after the check, removal fails once, no ban is drafted", this::removalFails);
        roads.put("a court sentenced to expulsion: no decision, removed from prison", this::sentenced);
        roads.put("a ban drafted apart is signed only after the departure", this::banDraftedApart);
        roads.put("bans without a return case: abroad, in Latvia, and not imposed", this::banAlone);
        roads.put("a missed review of detention becomes a task, and ends with the release", this::detentionReviewed);
        roads.put("temporary keeping premises: moved on within them, then away; or released", this::keptTemporarily);
        roads.put("a breach of an alternative asks for detention: answered both ways, or settled", this::breached);
        roads.put("a correction waits for its approval beside the road", this::dataCorrected);
        roads.put("an end without return waits for its approval beside the road", this::endApproved);
        roads.put("a Minister's ban for a term runs out", () -> ministersBan(false, false));
        roads.put("a Minister's ban for a term is revoked", () -> ministersBan(false, true));
        roads.put("a Minister's indefinite ban is revoked", () -> ministersBan(true, true));
        roads.put("a ban is kept by task, shortened without one, and ends while its review waits", this::banReviewed);
        return Stream.concat(
                roads.entrySet().stream()
                        .map(r -> DynamicTest.dynamicTest(r.getKey(), () -> {
                            STEPS.calls.clear();
                            STEPS.banProposed = false;
                            STEPS.banState = "none";
                            STEPS.extensionGranted = false;
                            STEPS.banTermOverAt = null;
                            r.getValue().run();
                        })),
                Stream.of(DynamicTest.dynamicTest("every sequence flow of every process was walked", this::coverage)));
    }

    private void departureOrderKept() {
        Walk walk = found("2026-03-02T10:15", "VRS", false);
        walk.does("decideDetention", "detained", false);
        walk.does("assessReturn");
        walk.does("draftReturnDecision", "kind", "departure-order");
        walk.does("signReturnDecision", "approved", false);
        walk.does("draftReturnDecision", "kind", "departure-order");
        walk.does("signReturnDecision", "approved", true);
        walk.does("serveReturnDecision", "voluntaryTermOverAt", at("2026-03-18T00:00"));
        walk.waitsWithout("checkDeparture");
        walk.hears("assistanceRequested");
        walk.does("decideAssistance");
        walk.hears("departureConfirmed");
        walk.isOver();
        assertThat(STEPS.calls)
                .containsExactly(
                        "returnDecisionKind",
                        "issueReturnDecision",
                        "noteDeparture",
                        "findBan",
                        "entryBanTerm",
                        "closeCase");
    }

    private void termMissed() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.toServed("departure-order", at("2026-03-10T00:00"));
        walk.clock("2026-03-09T23:55");
        walk.waitsWithout("checkDeparture");
        walk.clock("2026-03-10T00:05");
        walk.waitsAt("checkDeparture");
        walk.clock("2026-03-12T10:00");
        walk.hears("apprehendedAgain", "foundBy", "VRS", "decidedByOther", false, "sentenced", false);
        walk.waitsWithout("checkDeparture");
        walk.detained("2026-03-22T10:20", "2026-03-20T10:20");
        walk.waitsAt("applyToCourt");
        walk.removalOrder();
        STEPS.banState = "awaiting";
        STEPS.banTermOverAt = at("2029-03-19T00:00");
        walk.removed();
        walk.hears("detentionEnded");
        walk.waitsWithout("applyToCourt");
        walk.clock("2029-03-18T23:59");
        assertThat(STEPS.calls).doesNotContain("endEntryBan");
        walk.clock("2029-03-19T00:01");
        walk.isOver();
        assertThat(STEPS.calls)
                .endsWith("startEntryBan", "endEntryBan", "closeCase")
                .doesNotContain("entryBanTerm");
    }

    private void courtDetains() {
        Walk walk = found("2026-03-02T03:10", "police", false);
        walk.does("handOver");
        walk.detained("2026-03-12T05:20", "2026-03-10T05:20");
        walk.removalOrder();
        walk.does("applyToCourt");
        walk.does(
                "recordCourtDecision",
                "courtOutcome",
                "detain",
                "detentionTermOverAt",
                at("2026-05-11T14:00"),
                "courtApplicationDueAt",
                at("2026-05-09T14:00"));
        walk.clock("2026-03-20T00:00");
        walk.waitsAt("applyToCourt");
        walk.waitsWithout("releasePerson");
        STEPS.banState = "awaiting";
        STEPS.banTermOverAt = at("2029-04-02T00:00");
        walk.removed();
        walk.hears("detentionEnded");
        walk.hears("banChanged", "banRevoked", true);
        walk.isOver();
        assertThat(STEPS.calls).doesNotContain("warnCourtApplicationLate", "recordTermOver");
    }

    private void passesToOffice() {
        Walk walk = found("2026-03-02T11:00", "PMLP", true);
        walk.waitsWithout("decideDetention");
        walk.does("acceptHandOver", "decidedByOther", false);
        walk.does("assessReturn");
        walk.does("draftReturnDecision", "kind", "departure-order");
        walk.does("signReturnDecision", "approved", true);
        walk.does("serveReturnDecision", "voluntaryTermOverAt", at("2026-04-11T00:00"));
        walk.hears("extensionRequested");
        STEPS.extensionGranted = true;
        walk.does("decideExtension", "voluntaryTermOverAt", at("2026-06-05T00:00"));
        walk.clock("2026-05-01T00:00");
        walk.waitsWithout("checkDeparture");
        walk.clock("2026-06-05T00:01");
        walk.does("checkDeparture", "departed", true);
        walk.isOver();

        STEPS.banProposed = true;
        walk = found("2026-03-02T11:00", "VRS", false);
        walk.toServed("departure-order", at("2026-03-12T00:00"));
        walk.clock("2026-03-12T00:01");
        walk.does("checkDeparture", "departed", true);
        walk.does("imposeEntryBan", "banState", "proposed");
        walk.does("signEntryBan", "banState", "none");
        walk.does("imposeEntryBan", "banState", "proposed");
        STEPS.banTermOverAt = at("2029-03-14T00:00");
        walk.does("signEntryBan", "banState", "awaiting");
        walk.hears("banChanged", "banRevoked", true);
        walk.isOver();
    }

    private void tenDaysWithoutCourt() {
        Walk walk = found("2026-03-02T05:00", "VRS", false);
        walk.detained("2026-03-12T05:20", "2026-03-10T05:20");
        walk.clock("2026-03-10T05:21");
        assertThat(STEPS.calls).contains("warnCourtApplicationLate");
        walk.waitsAt("applyToCourt");
        walk.clock("2026-03-12T05:21");
        walk.waitsAt("releasePerson");
        walk.waitsWithout("applyToCourt");
        walk.does("releasePerson");
        walk.waitsWithout("releasePerson");
        walk.waitsAt("assessReturn");
    }

    private void courtRefuses() {
        Walk walk = found("2026-05-04T12:00", "VRS", false);
        walk.detained("2026-05-14T12:30", "2026-05-12T12:30");
        walk.does("applyToCourt");
        walk.does("recordCourtDecision", "courtOutcome", "refuse");
        walk.does("releasePerson");
        walk.waitsAt("assessReturn");
    }

    private void groundGone() {
        Walk walk = found("2026-05-04T12:00", "VRS", false);
        walk.detained("2026-05-14T12:30", "2026-05-12T12:30");
        walk.hears("groundGone");
        walk.waitsWithout("applyToCourt");
        walk.does("releasePerson");
        walk.waitsAt("assessReturn");
        assertThat(STEPS.calls).doesNotContain("recordTermOver");
    }

    private void detentionReviewed() {
        Walk walk = found("2026-05-04T12:00", "VRS", false);
        walk.detained("2026-05-14T12:30", "2026-05-12T12:30");
        walk.hears("detentionReviewDue");
        walk.does("reviewDetention");
        walk.waitsAt("applyToCourt");
        walk.hears("detentionReviewDue");
        walk.hears("groundGone");
        walk.does("releasePerson");
        walk.waitsWithout("reviewDetention");
    }

    private void breached() {
        Walk settled = new Walk("followBreach", "2026-05-22T10:00", Map.of("detained", false));
        settled.hears("breachSettled");
        settled.isOver();
        Walk leftAtThat = new Walk("followBreach", "2026-05-22T10:00", Map.of("detained", false));
        leftAtThat.does("decideDetention", "detained", false);
        leftAtThat.isOver();
        Walk detained = new Walk("followBreach", "2026-05-22T10:00", Map.of("detained", false));
        detained.detained("2026-06-01T10:00", "2026-05-30T10:00");
        detained.waitsAt("applyToCourt");
        detained.hears("detentionEnded");
        detained.isOver();
    }

    private void keptTemporarily() {
        Walk moved = new Walk("keepTemporarily", "2026-05-22T03:00", Map.of("stillKept", true));
        moved.does("placeDetainee", "stillKept", true);
        moved.does("placeDetainee", "stillKept", false);
        moved.isOver();
        Walk released = new Walk("keepTemporarily", "2026-05-22T03:00", Map.of("stillKept", true));
        released.hears("keepingEnded");
        released.isOver();
    }

    private void termAmended() {
        Walk walk = found("2026-05-04T12:00", "VRS", false);
        walk.detained("2026-05-14T12:30", "2026-05-12T12:30");
        walk.hears(
                "termAmended",
                "detentionTermOverAt",
                at("2026-05-10T12:00"),
                "courtApplicationDueAt",
                at("2026-05-08T12:00"));
        walk.waitsAt("applyToCourt");
        walk.clock("2026-05-08T12:01");
        assertThat(STEPS.calls).contains("warnCourtApplicationLate");
        walk.clock("2026-05-10T12:01");
        walk.waitsWithout("applyToCourt");
        walk.does("releasePerson");
        walk.waitsAt("assessReturn");
    }

    private void besideTheRoad() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.toServed("departure-order", at("2026-03-17T00:00"));
        walk.hears("contestReceived");
        walk.waitsAt("decideContest");
        walk.hears(
                "detainedAgain",
                "detentionTermOverAt",
                at("2026-03-14T10:00"),
                "courtApplicationDueAt",
                at("2026-03-12T10:00"));
        walk.waitsAt("applyToCourt");
        walk.hears("detentionEnded");
        walk.waitsWithout("applyToCourt");
        walk.does("decideContest");
        walk.does("serveReturnDecision");
        assertThat(STEPS.calls).contains("issueContestDecision", "issueDetentionRecord");
        walk.hears("departureConfirmed");
        walk.isOver();
    }

    private void legallyChecked() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.does("decideDetention", "detained", false);
        walk.does("assessReturn");
        walk.does("draftReturnDecision", "kind", "removal-order");
        walk.hears("legalCheckAsked");
        walk.waitsAt("signReturnDecision");
        walk.hears("draftReturned");
        walk.does("checkReturnDecision");
        walk.waitsWithout("signReturnDecision");
        walk.does("draftReturnDecision", "kind", "removal-order");
        walk.hears("legalCheckAsked");
        walk.does("signReturnDecision", "approved", false);
        walk.hears("legalCheckDropped");
        walk.waitsWithout("checkReturnDecision");
        walk.does("draftReturnDecision", "kind", "removal-order");
        walk.hears("legalCheckAsked");
        walk.does("checkReturnDecision");
        walk.does("signReturnDecision", "approved", true);
        walk.waitsAt("serveReturnDecision");
        walk.hears("statusGranted");
        walk.isOver();
    }

    private void amendedBeforeService() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.does("decideDetention", "detained", false);
        walk.does("assessReturn");
        walk.does("draftReturnDecision", "kind", "departure-order");
        walk.does("signReturnDecision", "approved", true);
        walk.hears("decisionAmended");
        walk.waitsWithout("serveReturnDecision");
        walk.does("draftReturnDecision", "kind", "removal-order");
        walk.does("signReturnDecision", "approved", true);
        walk.does("serveReturnDecision");
        walk.waitsAt("prepareRemoval");
        walk.hears("apprehendedAgain", "foundBy", "VRS", "decidedByOther", false, "sentenced", false);
        walk.does("decideDetention", "detained", false);
        walk.waitsAt("assessReturn");
        walk.hears("statusGranted");
        walk.isOver();
    }

    private void asylumRefused() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.toServed("departure-order", at("2026-03-17T00:00"));
        walk.hears("termStopped");
        walk.clock("2026-03-20T00:00");
        walk.waitsWithout("checkDeparture");
        walk.hears("asylumRefused");
        walk.hears("termResumed", "voluntaryTermOverAt", at("2026-06-10T00:00"));
        walk.does("assessReturn");
        walk.waitsWithout("checkDeparture");
        walk.clock("2026-06-10T00:01");
        walk.hears("assistanceRequested");
        walk.does("checkDeparture", "departed", true);
        walk.isOver();
    }

    private void asylumGranted() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.does("decideDetention", "detained", false);
        walk.hears("statusGranted");
        walk.isOver();
        assertThat(STEPS.calls).containsExactly("closeRegularised");
    }

    private void repealed() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.detained("2026-03-12T09:20", "2026-03-10T09:20");
        walk.removalOrder();
        walk.hears("contestReceived");
        walk.hears("orderRepealed");
        walk.waitsWithout("prepareRemoval");
        walk.does("decideContest");
        walk.does("serveReturnDecision");
        walk.waitsAt("applyToCourt");
        walk.hears("detentionEnded");
        walk.isOver();
        assertThat(STEPS.calls).contains("closeRepealed").doesNotContain("closeCase");
    }

    private void minorAlone() {
        Walk walk = found("2026-05-05T06:00", "VRS", false);
        walk.hears("minorFound");
        walk.waitsAt("appointRepresentative");
        walk.does("decideDetention", "detained", false);
        walk.hears("representativeNotNeeded");
        walk.waitsWithout("appointRepresentative");
        walk.hears("minorFound");
        walk.does("appointRepresentative");
        walk.waitsWithout("appointRepresentative");
        walk.waitsAt("assessReturn");
        walk.hears("minorFound");
        walk.does("assessReturn");
        walk.does("draftReturnDecision", "kind", "departure-order");
        walk.does("signReturnDecision", "approved", true);
        walk.does("serveReturnDecision", "voluntaryTermOverAt", at("2026-06-05T00:00"));
        walk.hears("departureConfirmed");
        walk.isOver();
    }

    private void dataCorrected() {
        Walk walk = new Walk("correctData", "2026-05-13T10:00", Map.of());
        walk.does("approveCorrection");
        walk.isOver();
    }

    private void endApproved() {
        Walk walk = new Walk("endReturn", "2026-05-13T10:00", Map.of());
        walk.does("approveEnd");
        walk.isOver();
        Walk overtaken = new Walk("endReturn", "2026-05-13T10:00", Map.of());
        overtaken.hears("endSettled");
        overtaken.isOver();
    }

    private void removalFails() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.toServed("departure-order", at("2026-03-17T00:00"));
        walk.clock("2026-03-17T00:01");
        walk.does("checkDeparture", "departed", false);
        walk.removalOrder();
        walk.does("prepareRemoval");
        walk.does("announceRemoval");
        walk.does("carryOutRemoval");
        walk.hears("removalFailed");
        STEPS.banProposed = true;
        walk.removed();
        walk.does("imposeEntryBan", "banState", "no-ban");
        walk.isOver();
        assertThat(STEPS.calls).doesNotContain("startEntryBan");
    }

    private void sentenced() {
        Walk walk = found("2026-01-12T10:00", "court", false);
        walk.waitsWithout("decideDetention");
        walk.does("assessReturn");
        walk.waitsWithout("draftReturnDecision");
        walk.hears("banDrafted", "banState", "awaiting");
        walk.waitsWithout("signEntryBan");
        STEPS.banState = "awaiting";
        STEPS.banTermOverAt = at("2029-04-21T00:00");
        walk.removed();
        walk.clock("2029-04-21T00:01");
        walk.isOver();
        assertThat(STEPS.calls).startsWith("carryOutJudgment", "findBan", "startEntryBan");
    }

    private void banDraftedApart() {
        Walk walk = found("2026-03-02T09:00", "VRS", false);
        walk.toServed("departure-order", at("2026-03-17T00:00"));
        walk.hears("banDrafted", "banState", "proposed");
        walk.waitsAt("signEntryBan");
        STEPS.banState = "proposed";
        walk.hears("departureConfirmed");
        walk.waitsWithout("imposeEntryBan");
        STEPS.banState = "awaiting";
        STEPS.banTermOverAt = at("2029-03-14T00:00");
        walk.hears("banSettled");
        walk.does("signEntryBan", "banState", "awaiting");
        walk.hears("banChanged", "banRevoked", true);
        walk.isOver();
    }

    private void banAlone() {
        STEPS.banTermOverAt = at("2028-03-20T00:00");
        Walk abroad = new Walk("imposeBanAlone", "2026-03-20T16:00", Map.of("banState", "proposed", "abroad", true));
        abroad.does("signEntryBan", "banState", "awaiting");
        abroad.clock("2028-03-20T00:01");
        abroad.isOver();
        Walk here = new Walk("imposeBanAlone", "2026-03-20T16:00", Map.of("banState", "awaiting", "abroad", false));
        here.hears("departureConfirmed");
        here.hears("banChanged", "banRevoked", true);
        here.isOver();
        Walk dropped = new Walk("imposeBanAlone", "2026-03-20T16:00", Map.of("banState", "proposed", "abroad", true));
        dropped.does("signEntryBan", "banState", "none");
        dropped.does("imposeEntryBan", "banState", "no-ban");
        dropped.isOver();
        assertThat(STEPS.calls).endsWith("closeWithoutBan");
    }

    private void ministersBan(boolean indefinite, boolean revoked) {
        Walk walk = new Walk("registerMinistersBan", "2026-03-20T16:00", Map.of());
        STEPS.banTermOverAt = at(indefinite ? "9999-12-31T00:00" : "2028-03-20T00:00");
        walk.does("enterMinistersBan");
        if (revoked) {
            walk.hears("banChanged", "banRevoked", true);
        } else {
            walk.clock("2028-03-20T00:01");
        }
        walk.isOver();
        assertThat(STEPS.calls).containsExactly("startMinistersBan", "endEntryBan");
    }

    private void banReviewed() {
        Walk walk = new Walk("watchEntryBan", "2026-03-20T16:00", Map.of("banTermOverAt", at("2030-03-20T00:00")));
        walk.hears("banReviewDue");
        walk.does("reviewEntryBan", "banRevoked", false, "banTermOverAt", at("2030-03-20T00:00"));
        walk.waitsWithout("reviewEntryBan");
        walk.hears("banChanged", "banRevoked", false, "banTermOverAt", at("2028-03-20T00:00"));
        walk.hears("banReviewDue");
        walk.waitsAt("reviewEntryBan");
        walk.clock("2028-03-20T00:01");
        walk.isOver();
        assertThat(STEPS.calls).containsExactly("endEntryBan");
    }

    private void coverage() {
        Set<String> unwalked = new TreeSet<>();
        StringBuilder report = new StringBuilder();
        for (ModelFile file : processes()) {
            String process = ModelXml.id(file.process());
            Set<String> drawn = file.elements(ModelXml.BPMN, "sequenceFlow").stream()
                    .map(f -> process + "/" + ModelXml.id(f))
                    .collect(Collectors.toCollection(TreeSet::new));
            afterEventGateways(file);
            long walked = drawn.stream().filter(WALKED::contains).count();
            report.append("%n%-22s %d of %d flows walked".formatted(process, walked, drawn.size()));
            drawn.stream().filter(f -> !WALKED.contains(f)).forEach(unwalked::add);
        }
        System.out.println("Coverage of the models:" + report);
        assertThat(unwalked).isEmpty();
    }

    /**
     * The engine waits in the gateway and goes on from the event that came, without telling of the flow between: such a
     * flow is walked when the flow after its event was.
     */
    private static void afterEventGateways(ModelFile file) {
        String process = ModelXml.id(file.process());
        for (var gateway : file.elements(ModelXml.BPMN, "eventBasedGateway")) {
            for (var flow : file.elements(ModelXml.BPMN, "sequenceFlow")) {
                boolean waited = flow.getAttribute("sourceRef").equals(ModelXml.id(gateway));
                boolean wentOn = file.elements(ModelXml.BPMN, "sequenceFlow").stream()
                        .filter(next -> next.getAttribute("sourceRef").equals(flow.getAttribute("targetRef")))
                        .anyMatch(next -> WALKED.contains(process + "/" + ModelXml.id(next)));
                if (waited && wentOn) {
                    WALKED.add(process + "/" + ModelXml.id(flow));
                }
            }
        }
    }

    private static Walk found(String when, String foundBy, boolean decidedByOther) {
        return new Walk(
                "returnCase",
                when,
                Map.of("foundBy", foundBy, "decidedByOther", decidedByOther, "sentenced", "court".equals(foundBy)));
    }

    private static List<ModelFile> processes() {
        return ModelFile.all(ModelFile.PROCESSES, ".bpmn");
    }

    private static Date at(String local) {
        return Date.from(LocalDateTime.parse(local).atZone(LegalTime.ZONE).toInstant());
    }

    /** One case on its way. */
    private static final class Walk {

        private final String key = UUID.randomUUID().toString();

        Walk(String process, String when, Map<String, Object> variables) {
            ClockUtil.setCurrentTime(at(when));
            engine.getRuntimeService().startProcessInstanceByKey(process, key, variables);
        }

        /** Not detained, up to the moment the decision is served. */
        void toServed(String kind, Date termOverAt) {
            does("decideDetention", "detained", false);
            does("assessReturn");
            does("draftReturnDecision", "kind", kind);
            does("signReturnDecision", "approved", true);
            does("serveReturnDecision", "voluntaryTermOverAt", termOverAt);
        }

        void detained(String termOver, String applicationDue) {
            does(
                    "decideDetention",
                    "detained",
                    true,
                    "detentionTermOverAt",
                    at(termOver),
                    "courtApplicationDueAt",
                    at(applicationDue));
        }

        void removalOrder() {
            does("assessReturn");
            does("draftReturnDecision", "kind", "removal-order");
            does("signReturnDecision", "approved", true);
            does("serveReturnDecision");
        }

        void removed() {
            does("prepareRemoval");
            does("announceRemoval");
            does("carryOutRemoval");
            does("confirmDeparture", "departed", true);
        }

        void does(String task, Object... answer) {
            Task open = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .taskDefinitionKey(task)
                    .singleResult();
            assertThat(open).as("open task %s, found %s", task, openSteps()).isNotNull();
            engine.getTaskService().complete(open.getId(), variables(answer));
        }

        void hears(String message, Object... facts) {
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(key)
                    .setVariables(variables(facts))
                    .correlate();
        }

        /** Sets the clock and lets every timer that is due by then fire. */
        void clock(String when) {
            ClockUtil.setCurrentTime(at(when));
            Set<String> own =
                    engine
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(key)
                            .list()
                            .stream()
                            .map(i -> i.getProcessInstanceId())
                            .collect(Collectors.toSet());
            for (Job job :
                    engine.getManagementService().createJobQuery().executable().list()) {
                if (own.contains(job.getProcessInstanceId())) {
                    engine.getManagementService().executeJob(job.getId());
                }
            }
        }

        void waitsAt(String task) {
            assertThat(openSteps()).contains(task);
        }

        void waitsWithout(String task) {
            assertThat(openSteps()).doesNotContain(task);
        }

        void isOver() {
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(key)
                            .list())
                    .as("still open: %s", openSteps())
                    .isEmpty();
        }

        List<String> openSteps() {
            return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).list().stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        private static Map<String, Object> variables(Object... pairs) {
            Map<String, Object> map = new HashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                map.put((String) pairs[i], pairs[i + 1]);
            }
            return map;
        }
    }
}
