package lv.returnregister.returndecision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.springframework.beans.factory.annotation.Autowired;

/** A return case of the VRS on its way, for tests of what may happen to its decision. */
abstract class ReturnCaseTest extends CaseTest {

    static final Map<String, Object> REMOVAL_ORDER = Map.of("kind", "removal-order", "imposeBan", false);
    static final Map<String, Object> REMOVAL =
            Map.of("crossingPoint", "Lidosta Rīga", "destination", "IND", "transport", "AIR");
    static final Map<String, Object> PREPARED =
            Map.of("document", "held", "country", "IND", "escort", "E1", "monitorTold", true, "fitToTravel", true);

    @Autowired
    Deadlines deadlines;

    CaseId detained() {
        CaseId caseId = found("illegal-work");
        act(
                guard(),
                caseId,
                "decide-detention",
                Map.of(
                        "decision", "detain",
                        "ground", "risk-of-absconding",
                        "facility", "Mucenieki",
                        "alternativesWhyNot", "slēpjas"));
        return caseId;
    }

    Stage stage(CaseId caseId) {
        return currentOfficer.as(guard(), () -> cases.find(caseId).stage());
    }

    boolean isOpen(CaseId caseId) {
        return currentOfficer.as(guard(), () -> cases.find(caseId).isOpen());
    }

    CaseId served(Map<String, Object> draft) {
        CaseId caseId = signed(draft);
        act(guard(), caseId, "serve-return-decision", serve());
        return caseId;
    }

    CaseId signed(Map<String, Object> draft) {
        CaseId caseId = found("illegal-work");
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", draft);
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));
        return caseId;
    }

    void assess(CaseId caseId) {
        act(guard(), caseId, "assess-return", Map.of("nonRefoulement", "none", "familyLife", "none", "health", "good"));
    }

    void termEndedAWeekAgo(CaseId caseId, String rule) {
        Instant end = clock.instant().minusMillis(TimeUnit.DAYS.toMillis(7));
        currentOfficer.asRegister(() -> {
            deadlines.startUntil(caseId, rule, end.minusMillis(TimeUnit.DAYS.toMillis(7)), LegalTime.day(end));
            return deadlines.passOverdue();
        });
    }

    boolean running(CaseId caseId, String rule) {
        return currentOfficer.as(guard(), () -> deadlines.of(caseId)).stream()
                .anyMatch(term -> term.ruleId().equals(rule) && term.state() == DeadlineState.RUNNING);
    }

    CaseId found(String ground) {
        return found(guard(), PersonData.named("PROBA", "PETERIS").ofNationality("IND"), "Rīga", ground);
    }

    static Map<String, Object> serve() {
        return Map.of("means", "in-person", "language", "en", "interpreter", true);
    }

    Map<String, Object> servedAt(int days) {
        return Map.of("servedAt", inDays(days), "means", "in-person", "language", "en");
    }

    Map<String, Object> contestAt(int days) {
        return Map.of("receivedAt", inDays(days));
    }

    String inDays(int days) {
        return LegalTime.at(clock.instant())
                .toLocalDateTime()
                .plusDays(days)
                .withNano(0)
                .toString();
    }

    String now() {
        return inDays(0);
    }

    List<String> offered(CaseId caseId) {
        return currentOfficer.as(guard(), () -> acts.anyTimeSteps(caseId));
    }

    Officer guard() {
        return made(Role.OFFICER);
    }

    Officer signatory() {
        return made(Role.SIGNATORY);
    }

    Officer head() {
        return made(Role.HEAD);
    }

    Officer made(Role role) {
        return officer("remedies." + role, Authority.VRS, role);
    }
}
