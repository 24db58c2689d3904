package lv.returnregister.departure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.ReturnOrderRepealed;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.deadline.Length;
import lv.returnregister.deadline.ReadmissionAgreement;
import lv.returnregister.deadline.ReadmissionAgreements;
import lv.returnregister.departure.domain.CaseDocumentRequests;
import lv.returnregister.departure.domain.DocumentRequest;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What opens the way to another state where no travel document is held: readmission by an agreement, or a laissez-passer of
 * its embassy. Each request waits by a clock of its own (Cabinet Regulation 454/2011, points 10 and 15 to 18).
 */
@Service
@Transactional
public class TravelDocuments {

    private static final String REPLY = "readmission-reply";
    private static final String TRANSFER = "readmission-transfer";
    private static final String EMBASSY = "consulate-reply";

    private final CaseDocumentRequests requests;
    private final ReadmissionAgreements agreements;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public TravelDocuments(
            CaseDocumentRequests requests,
            ReadmissionAgreements agreements,
            CaseFiles cases,
            Deadlines deadlines,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.requests = requests;
        this.agreements = agreements;
        this.cases = cases;
        this.deadlines = deadlines;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** A state is asked; of each kind one request waits at a time. */
    @PreAuthorize("hasAuthority('removal.carry-out')")
    public void request(CaseId caseId, RequestTravelDocument command) {
        Instant now = clock.instant();
        List<Violation> violations = new ArrayList<>();
        if (command.sentOn().isAfter(LegalTime.day(now))) {
            violations.add(Violation.input("sentOn", "in-the-future"));
        }
        if (pending(caseId, command.kind()).isPresent()) {
            violations.add(Violation.state("document-requested-already"));
        }
        Optional<ReadmissionAgreement> agreement = agreements.with(command.country());
        if (command.isReadmission()) {
            violations.addAll(agreement
                    .map(known -> unfit(known, LegalTime.day(cases.find(caseId).openedAt()), command.sentOn()))
                    .orElseGet(() -> List.of(Violation.input("country", "no-readmission-agreement"))));
        }
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        requests.add(
                caseId,
                new DocumentRequest(caseId, command, now, currentOfficer.get().signInName()));
        Instant sent = moment(command.sentOn(), now);
        if (command.isReadmission()) {
            agreement.ifPresent(known -> deadlines.start(caseId, REPLY, sent, known.replyLength()));
        } else {
            deadlines.start(caseId, EMBASSY, sent);
        }
        cases.record(
                caseId,
                command.isReadmission() ? "readmission-requested" : "laissez-passer-requested",
                sent,
                null,
                Details.empty()
                        .entry("asked", "countries", command.country())
                        .and("addressee", command.addressee())
                        .values());
    }

    /** The answer came, or the document itself. */
    @PreAuthorize("hasAuthority('removal.carry-out')")
    public void reply(CaseId caseId, RecordDocumentReply command) {
        Instant now = clock.instant();
        DocumentRequest request = pending(caseId, command.kind())
                .orElseThrow(() -> new Rejection(Violation.state("document-not-requested")));
        LocalDate day = command.repliedOn() == null ? LegalTime.day(now) : command.repliedOn();
        if (day.isAfter(LegalTime.day(now))) {
            throw new Rejection(Violation.input("repliedOn", "in-the-future"));
        }
        if (day.isBefore(request.sentOn())) {
            throw new Rejection(Violation.input("repliedOn", "before-request", LegalTime.write(request.sentOn())));
        }
        Instant at = moment(day, now);
        request.replied(command, at);
        if (command.isReadmission()) {
            deadlines.met(caseId, REPLY, at);
            if ("accepted".equals(command.outcome())) {
                transferWithin(request, caseId, at);
            }
        } else if (!request.isPending()) {
            deadlines.met(caseId, EMBASSY, at);
            deadlines.start(caseId, "consular-department", at);
        }
        cases.record(
                caseId,
                "document-reply-" + command.outcome(),
                at,
                null,
                Details.empty()
                        .entry("asked", "countries", request.country())
                        .and("documentRefusal", command.refusal())
                        .and("documentNo", command.documentNo())
                        .and("validUntil", command.validUntil() == null ? null : LegalTime.write(command.validUntil()))
                        .values());
    }

    /** The requests made in a case, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<DocumentRequest> of(CaseId caseId) {
        return requests.of(caseId);
    }

    /** The agreement by which a state takes people back. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public Optional<ReadmissionAgreement> agreement(String country) {
        return agreements.with(country);
    }

    /** The state did not answer in its term; where the agreement says so, that is its consent. */
    @EventListener
    void unanswered(DeadlineEnded fact) {
        if (!REPLY.equals(fact.deadline().ruleId()) || fact.state() != DeadlineState.MISSED) {
            return;
        }
        CaseId caseId = fact.caseId();
        Instant at = fact.deadline().endsAt();
        pending(caseId, "readmission").ifPresent(request -> {
            boolean consent = agreements
                    .with(request.country())
                    .filter(ReadmissionAgreement::silenceIsConsent)
                    .isPresent();
            if (consent) {
                request.consentedBySilence(at);
                transferWithin(request, caseId, at);
            }
            cases.record(
                    caseId,
                    consent ? "readmission-consented-by-silence" : "readmission-unanswered",
                    at,
                    null,
                    Details.empty()
                            .entry("asked", "countries", request.country())
                            .values());
        });
    }

    /** Nobody is returned any more: no state is waited for. */
    @EventListener
    void repealed(ReturnOrderRepealed fact) {
        List.of(REPLY, TRANSFER, EMBASSY).forEach(rule -> deadlines.cancel(fact.caseId(), rule));
    }

    private void transferWithin(DocumentRequest request, CaseId caseId, Instant consentedAt) {
        Integer days = agreements
                .with(request.country())
                .map(ReadmissionAgreement::transfer)
                .orElse(null);
        if (days != null) {
            LocalDate last = deadlines
                    .start(caseId, TRANSFER, consentedAt, Length.of(days))
                    .endDay();
            if (last != null) {
                request.transferUntil(last);
            }
        }
    }

    private static List<Violation> unfit(ReadmissionAgreement agreement, LocalDate known, LocalDate sentOn) {
        List<Violation> violations = new ArrayList<>();
        if (agreement.suspended()) {
            violations.add(Violation.input("country", "readmission-suspended"));
        }
        Integer within = agreement.request();
        if (within != null && sentOn.isAfter(known.plusDays(within))) {
            violations.add(Violation.input("sentOn", "readmission-request-late", String.valueOf(within)));
        }
        return violations;
    }

    /** Of what happened today the minute is known; of an earlier day the day. */
    private static Instant moment(LocalDate day, Instant now) {
        return day.equals(LegalTime.day(now))
                ? now
                : day.atStartOfDay(LegalTime.ZONE).toInstant();
    }

    private Optional<DocumentRequest> pending(CaseId caseId, String kind) {
        return requests.newest(caseId, request -> request.isOfKind(kind) && request.isPending());
    }
}
