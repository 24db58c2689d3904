package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.entryban.domain.CaseConsultations;
import lv.returnregister.entryban.domain.Consultation;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consultations of the state that granted the foreigner a permit, before a ban for the Schengen area is imposed or begins;
 * the state has fourteen days, and silence lets the ban stand (Regulation (EU) 2018/1861, articles 27 to 29).
 */
@Service
@Transactional
public class Consultations {

    private static final String TERM = "sis-consultation";
    private static final String SILENCE = "no-answer";

    private final CaseConsultations consultations;
    private final CaseFiles cases;
    private final Classifiers classifiers;
    private final Deadlines deadlines;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Consultations(
            CaseConsultations consultations,
            CaseFiles cases,
            Classifiers classifiers,
            Deadlines deadlines,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.consultations = consultations;
        this.cases = cases;
        this.classifiers = classifiers;
        this.deadlines = deadlines;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** The state was asked; recorded once more, what it answered or that it did not. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public void record(CaseId caseId, RecordConsultation command) {
        Instant now = clock.instant();
        String state = classifiers
                .accept(CodeList.COUNTRY, command.state(), "state", command.askedOn())
                .code();
        Consultation consultation = consultations
                .newest(caseId, one -> one.isOpen() && one.state().equals(state))
                .orElseGet(() -> asked(caseId, state, command, now));
        String outcome = command.outcome();
        if (outcome == null) {
            return;
        }
        if (SILENCE.equals(outcome)) {
            requireTermOver(caseId);
        }
        consultation.end(outcome, command.answeredOn());
        deadlines.met(
                caseId,
                TERM,
                command.answeredOn() == null
                        ? now
                        : command.answeredOn().atStartOfDay(LegalTime.ZONE).toInstant());
        cases.record(
                caseId,
                "consultation-" + outcome,
                now,
                null,
                Details.empty().entry("consulted", "countries", state).values());
    }

    /** All consultations of a case, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'entry-ban.read')")
    @Transactional(readOnly = true)
    public List<Consultation> of(CaseId caseId) {
        return consultations.of(caseId);
    }

    private Consultation asked(CaseId caseId, String state, RecordConsultation command, Instant now) {
        deadlines.start(
                caseId, TERM, command.askedOn().atStartOfDay(LegalTime.ZONE).toInstant());
        cases.record(
                caseId,
                "consultation-asked",
                now,
                null,
                Details.empty()
                        .entry("consulted", "countries", state)
                        .and("askedOn", LegalTime.write(command.askedOn()))
                        .values());
        return consultations.add(
                caseId,
                new Consultation(
                        caseId,
                        state,
                        command.askedOn(),
                        now,
                        currentOfficer.get().signInName()));
    }

    /** Silence counts only after the state has had its time. */
    private void requireTermOver(CaseId caseId) {
        deadlines.passOverdue();
        deadlines.running(caseId, TERM).ifPresent(term -> {
            throw new Rejection(Violation.input("outcome", "consultation-runs", term.endWritten()));
        });
    }
}
