package lv.returnregister.returndecision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseChanged;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Stage;
import lv.returnregister.returndecision.domain.CaseDecisions;
import lv.returnregister.returndecision.domain.CaseLegalChecks;
import lv.returnregister.returndecision.domain.DraftChecks;
import lv.returnregister.returndecision.domain.LegalCheck;
import lv.returnregister.returndecision.domain.LegalCheck.Outcome;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal checks between draft and signature: while one is open nobody signs, and an objection sends the draft back. */
@Service
@Transactional
public class LegalChecks {

    private final CaseLegalChecks checks;
    private final DraftChecks draftChecks;
    private final CaseDecisions decisions;
    private final CaseFiles cases;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public LegalChecks(
            CaseLegalChecks checks,
            DraftChecks draftChecks,
            CaseDecisions decisions,
            CaseFiles cases,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.checks = checks;
        this.draftChecks = draftChecks;
        this.decisions = decisions;
        this.cases = cases;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Asks a lawyer to look at the draft before it is signed. */
    @PreAuthorize("hasAuthority('legal-check.request')")
    public void request(CaseId caseId, RequestLegalCheck command) {
        draftChecks.ask(
                draft(caseId),
                command.question(),
                clock.instant(),
                currentOfficer.get().signInName());
    }

    /** The lawyer's answer; an objection sends the draft back to its author. */
    @PreAuthorize("hasAuthority('legal-check.do')")
    public void decide(CaseId caseId, CheckReturnDecision command) {
        Instant now = clock.instant();
        LegalCheck check = draftChecks
                .of(draft(caseId))
                .filter(LegalCheck::isOpen)
                .orElseThrow(() -> new Rejection(Violation.state("step-not-due", "check-return-decision")));
        check.end(
                command.favourable() ? Outcome.FAVOURABLE : Outcome.OBJECTED,
                command.findings(),
                now,
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                command.favourable() ? "legal-check-favourable" : "legal-check-objected",
                now,
                null,
                Details.of("findings", command.findings()).values());
        if (!command.favourable()) {
            cases.enter(caseId, Stage.DECISION_DRAFT);
            processes.tell(caseId, "draftReturned", Routing.none());
        }
    }

    /** The checks of a decision's drafts, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<LegalCheck> of(ReturnDecision decision) {
        return checks.of(decision.caseId()).stream()
                .filter(check -> check.decisionId().equals(decision.id()))
                .toList();
    }

    /** In a case that has ended nobody waits for a lawyer. */
    @EventListener
    void changed(CaseChanged fact) {
        if (fact.caseView().stage().isEnd()) {
            draftChecks.drop(
                    fact.caseView().id(), clock.instant(), currentOfficer.get().signInName());
        }
    }

    private ReturnDecision draft(CaseId caseId) {
        return decisions
                .newest(caseId, Status.DRAFT)
                .orElseThrow(() -> new Rejection(Violation.state("no-draft-to-sign")));
    }
}
