package lv.returnregister.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.domain.CorrectableFacts;
import lv.returnregister.casefile.domain.CorrectionGuard;
import lv.returnregister.casefile.domain.ProposedCorrections;
import lv.returnregister.casefile.domain.ProposedCorrections.Waiting;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects recorded facts: one officer says what is wrong and why, a second one approves, and only then the fact and
 * all that follows from it change. Both values stay in the history.
 */
@Service
@Transactional
public class Corrections {

    static final String CORRECT_DATA = "correctData";

    private final CorrectableFacts facts;
    private final ProposedCorrections corrections;
    private final CorrectionGuard guard;
    private final Safeguards safeguards;
    private final CaseFiles cases;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Corrections(
            CorrectableFacts facts,
            ProposedCorrections corrections,
            CorrectionGuard guard,
            Safeguards safeguards,
            CaseFiles cases,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.facts = facts;
        this.corrections = corrections;
        this.guard = guard;
        this.safeguards = safeguards;
        this.cases = cases;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Proposes a correction and asks for its approval, beside the road of the case and also after its end. */
    @PreAuthorize("hasAuthority('correction.propose')")
    public void propose(CaseId caseId, CorrectFact command) {
        guard.require("correct", caseId, command);
        Instant now = clock.instant();
        CorrectableFact owner = owner(command.fact());
        String before = owner.recorded(caseId, command.fact());
        String after = owner.read(caseId, command.fact(), command.to() == null ? "" : command.to());
        corrections.propose(
                caseId,
                command.fact(),
                before,
                after,
                command.reason().strip(),
                now,
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                "correction-proposed",
                now,
                null,
                details(command.fact(), before, after, command.reason().strip()));
        processes.start(CORRECT_DATA, caseId, Routing.none());
    }

    /** Approves the correction that waits, which takes effect at once, or turns it down. */
    @PreAuthorize("hasAuthority('correction.approve')")
    public void decide(CaseId caseId, ApproveCorrection command) {
        guard.require("approve-correction", caseId, command);
        safeguards.require("approve-correction", caseId, command);
        Waiting waiting = corrections
                .waiting(caseId)
                .orElseThrow(() -> new Rejection(Violation.state("step-not-due", "approve-correction")));
        Instant now = clock.instant();
        corrections.decide(
                waiting.id(),
                command.approves(),
                command.reason(),
                now,
                currentOfficer.get().signInName());
        if (!command.approves()) {
            cases.record(
                    caseId,
                    "correction-turned-down",
                    now,
                    null,
                    details(waiting.fact(), waiting.before(), waiting.after(), command.reason()));
            return;
        }
        cases.record(
                caseId,
                "data-corrected",
                now,
                null,
                details(waiting.fact(), waiting.before(), waiting.after(), waiting.reason()));
        owner(waiting.fact()).correct(caseId, waiting.fact(), waiting.after(), waiting.reason());
    }

    /** What the correction that waits for approval says, as the timeline shows it. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> waiting(CaseId caseId) {
        return corrections
                .waiting(caseId)
                .map(waiting -> details(waiting.fact(), waiting.before(), waiting.after(), waiting.reason()));
    }

    private Map<String, String> details(String fact, String before, String after, @Nullable String reason) {
        CorrectableFact owner = owner(fact);
        return Details.of("correctedFact", fact)
                .and("valueBefore", orNone(owner.shown(fact, before)))
                .and("valueAfter", orNone(owner.shown(fact, after)))
                .and("reason", reason)
                .values();
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private CorrectableFact owner(String fact) {
        return facts.owner(fact)
                .orElseThrow(() -> new Rejection(Violation.input("fact", "fact-not-correctable", fact)));
    }
}
