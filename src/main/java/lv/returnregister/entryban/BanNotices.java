package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.entryban.domain.BanGrounds;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.person.PersonCorrected;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others tell PMLP of the bans they decide, and the working day in which it is entered (Cabinet Regulation 122/2013,
 * points 7 and 9–11).
 */
@Service
@Transactional
public class BanNotices {

    private static final String TOLD = "minister-ban-told";
    private static final String ENTERED = "minister-ban-entered";
    private static final String COURT_ENTERED = "court-ban-entered";
    private static final String MISSING_TOLD = "missing-data-told";
    private static final String MISSING_ENTERED = "missing-data-entered";

    private final BanGrounds grounds;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final Clock clock;

    public BanNotices(BanGrounds grounds, CaseFiles cases, Deadlines deadlines, Clock clock) {
        this.grounds = grounds;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A Minister's office tells of its decision in the Register itself; PMLP has a working day from now. */
    @PreAuthorize("isAuthenticated()")
    public void told(CaseId caseId, LocalDate decidedOn) {
        Instant now = clock.instant();
        told(caseId, TOLD, decidedOn, now);
        deadlines.start(caseId, ENTERED, now);
    }

    /** PMLP enters what a Minister's office told in the Register. */
    @PreAuthorize("isAuthenticated()")
    public void entered(CaseId caseId) {
        deadlines.met(caseId, ENTERED, clock.instant());
    }

    /**
     * A ban of others is entered by this act, whose notice came on paper.
     *
     * @param receivedAt when the notice came, Riga time; now when absent
     */
    @PreAuthorize("isAuthenticated()")
    public void enteredFromNotice(EntryBan ban, @Nullable LocalDateTime receivedAt) {
        Instant now = clock.instant();
        Instant received = receivedAt == null ? now : LegalTime.instant(receivedAt);
        String entered = grounds.isOfCourt(ban.ground()) ? COURT_ENTERED : ENTERED;
        if (ENTERED.equals(entered)) {
            told(ban.caseId(), TOLD, ban.decisionDate(), received);
        }
        deadlines.start(ban.caseId(), entered, received);
        deadlines.met(ban.caseId(), entered, now);
    }

    /** Others tell what they have come to know later; PMLP enters it within a working day of the notice. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public void missing(CaseId caseId, RecordMissingData command) {
        Instant now = clock.instant();
        LocalDateTime given = command.receivedAt();
        Instant received = given == null ? now : LegalTime.instant(given);
        told(caseId, MISSING_TOLD, command.knownOn(), received);
        // A duty that waits already ends first and is met by the same entry.
        if (deadlines.waiting(caseId, List.of(MISSING_ENTERED)).isEmpty()) {
            deadlines.start(caseId, MISSING_ENTERED, received);
        }
        cases.record(
                caseId,
                "missing-data-told",
                received,
                null,
                Details.of("missingData", command.what())
                        .and("knownOn", LegalTime.write(command.knownOn()))
                        .values());
    }

    /** Whoever enters data of the person enters what was missing. */
    @EventListener
    void entered(PersonCorrected fact) {
        cases.ofPerson(fact.personId()).stream()
                .map(CaseView::id)
                .filter(caseId ->
                        deadlines.waiting(caseId, List.of(MISSING_ENTERED)).isPresent())
                .forEach(caseId -> {
                    Instant now = clock.instant();
                    deadlines.met(caseId, MISSING_ENTERED, now);
                    cases.record(caseId, "missing-data-entered", now, null, Details.none());
                });
    }

    private void told(CaseId caseId, String rule, LocalDate since, Instant at) {
        deadlines.start(caseId, rule, since.atStartOfDay(LegalTime.ZONE).toInstant());
        deadlines.met(caseId, rule, at);
    }
}
