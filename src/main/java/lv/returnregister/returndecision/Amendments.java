package lv.returnregister.returndecision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Stage;
import lv.returnregister.returndecision.domain.AmendmentGuard;
import lv.returnregister.returndecision.domain.CaseDecisions;
import lv.returnregister.returndecision.domain.DraftChecks;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Amends a decision before it is served, when it is not yet in force (Administrative Procedure Law, section 70): a draft goes
 * back to its author, in the place of a signed decision comes a corrected one that is signed and issued anew.
 */
@Service
@Transactional
public class Amendments {

    private final CaseDecisions decisions;
    private final AmendmentGuard guard;
    private final DraftChecks checks;
    private final CaseFiles cases;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Amendments(
            CaseDecisions decisions,
            AmendmentGuard guard,
            DraftChecks checks,
            CaseFiles cases,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.decisions = decisions;
        this.guard = guard;
        this.checks = checks;
        this.cases = cases;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Takes back the draft that waits for its signature, or begins the corrected decision in the place of the signed one. */
    @PreAuthorize("hasAuthority('return-decision.draft')")
    public void amend(CaseId caseId, AmendReturnDecision command) {
        guard.require("amend-return-decision", caseId, command);
        Instant now = clock.instant();
        String officer = currentOfficer.get().signInName();
        Optional<ReturnDecision> signed = guard.unserved(caseId);
        cases.enter(caseId, Stage.DECISION_DRAFT);
        cases.record(
                caseId,
                signed.isPresent() ? "decision-amended-before-service" : "draft-taken-back",
                now,
                null,
                Details.of("number", signed.map(ReturnDecision::number).orElse(null))
                        .and("reason", command.reason())
                        .values());
        if (signed.isPresent()) {
            decisions.add(caseId, ReturnDecision.amending(signed.get(), command.reason(), officer, now));
            processes.tell(caseId, "decisionAmended", Routing.none());
        } else {
            checks.drop(caseId, now, officer);
            processes.tell(caseId, "draftReturned", Routing.none());
        }
    }
}
