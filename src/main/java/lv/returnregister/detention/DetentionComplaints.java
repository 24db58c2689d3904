package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.domain.Complaints;
import lv.returnregister.detention.domain.Complaints.Complaint;
import lv.returnregister.detention.domain.CourtRecords;
import lv.returnregister.detention.domain.CourtRecords.CourtDecision;
import lv.returnregister.detention.domain.CustodyGuard;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaint to the regional court about what the district (city) court decided on detention. */
@Service
@Transactional
public class DetentionComplaints {

    private static final String RULE = "detention-complaint";

    private final Complaints complaints;
    private final CourtRecords courtRecords;
    private final CustodyGuard custodyGuard;
    private final Detentions detentions;
    private final Deadlines deadlines;
    private final CaseFiles cases;
    private final Classifiers classifiers;
    private final Clock clock;

    public DetentionComplaints(
            Complaints complaints,
            CourtRecords courtRecords,
            CustodyGuard custodyGuard,
            Detentions detentions,
            Deadlines deadlines,
            CaseFiles cases,
            Classifiers classifiers,
            Clock clock) {
        this.complaints = complaints;
        this.courtRecords = courtRecords;
        this.custodyGuard = custodyGuard;
        this.detentions = detentions;
        this.deadlines = deadlines;
        this.cases = cases;
        this.classifiers = classifiers;
        this.clock = clock;
    }

    /** A complaint about the newest decision; it does not suspend it. After 48 hours only by leave of the court. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void received(CaseId caseId, ComplainDetention command) {
        CourtDecision decision =
                courtRecords.newest(caseId).orElseThrow(() -> new Rejection(Violation.state("no-court-decision")));
        if (complaints.about(caseId, decision.id()).isPresent()) {
            throw new Rejection(Violation.state("complaint-made-already"));
        }
        Instant now = clock.instant();
        LocalDateTime given = command.receivedAt();
        Instant receivedAt = given == null ? now : LegalTime.instant(given, decision.receivedAt());
        if (receivedAt.isAfter(now)) {
            throw new Rejection(Violation.input("receivedAt", "in-the-future"));
        }
        Instant lastMinute =
                deadlines.preview(RULE, decision.receivedAt(), null).end();
        boolean late = receivedAt.isAfter(lastMinute);
        if (late && !Boolean.TRUE.equals(command.termRenewed())) {
            throw new Rejection(Violation.state("complaint-too-late", LegalTime.write(lastMinute)));
        }
        complaints.received(caseId, decision.id(), receivedAt, command.arguments(), late, now);
        deadlines.met(caseId, RULE, receivedAt);
        cases.record(
                caseId,
                late ? "detention-complaint-late" : "detention-complaint",
                receivedAt,
                null,
                Details.of("reasons", command.arguments()).values());
    }

    /** What the regional court decided: a decision repealed means release, an amended term runs anew. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void decided(CaseId caseId, CourtDecidesComplaint command) {
        Instant now = clock.instant();
        custodyGuard.require("court-decides-complaint", caseId, command);
        Complaint complaint = complaints.of(caseId).stream()
                .filter(Complaint::isPending)
                .findFirst()
                .orElseThrow();
        CourtDecision decision = courtRecords.find(complaint.courtDecisionId());
        String outcome = classifiers
                .accept(CodeList.COMPLAINT_OUTCOME, command.outcome(), "outcome", LegalTime.day(now))
                .word();
        LocalDateTime given = command.until();
        boolean amended = "amended".equals(outcome);
        if (amended && given == null) {
            throw new Rejection(Violation.input("until", "required"));
        }
        Instant until = amended && given != null ? LegalTime.instant(given) : null;
        complaints.decided(complaint.id(), outcome, until, command.reason(), now);
        cases.record(
                caseId,
                "complaint-decided-" + outcome,
                now,
                null,
                Details.of("until", until == null ? null : LegalTime.write(until))
                        .and("reason", command.reason())
                        .values());
        if (until != null) {
            detentions.amendTerm(caseId, until);
        } else if ("repealed".equals(outcome) && decision.detains()) {
            detentions.courtDecisionRepealed(caseId, decision.detentionId(), command.reason());
        }
    }

    /** The complaints of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Complaint> of(CaseId caseId) {
        return complaints.of(caseId);
    }
}
