package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.domain.CaseDetentions;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.detention.domain.Placement;
import lv.returnregister.detention.domain.PlacementRecords;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a detained foreigner is placed and since when, one place after the other (R122 5.5). */
@Service
@Transactional
public class Placements {

    private final CaseDetentions detentions;
    private final PlacementRecords records;
    private final CaseFiles cases;
    private final Classifiers classifiers;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Placements(
            CaseDetentions detentions,
            PlacementRecords records,
            CaseFiles cases,
            Classifiers classifiers,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.detentions = detentions;
        this.records = records;
        this.cases = cases;
        this.classifiers = classifiers;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * The detained foreigner came to a centre or special room.
     *
     * @throws Rejection {@code not-detained}, {@code code-unknown}, {@code in-the-future}, {@code before-detention} or
     *     {@code before-present-placement}
     */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void place(CaseId caseId, PlaceDetainee command) {
        Detention detention =
                detentions.running(caseId).orElseThrow(() -> new Rejection(Violation.state("not-detained")));
        Instant now = clock.instant();
        LocalDateTime given = command.placedAt();
        Instant at = given == null ? now : LegalTime.instant(given);
        String place = classifiers
                .accept(CodeList.CUSTODY_PLACE, command.facility(), "facility", LegalTime.day(at))
                .code();
        if (at.isAfter(now)) {
            throw new Rejection(Violation.input("placedAt", "in-the-future"));
        }
        if (isBefore(at, detention.startedAt())) {
            throw new Rejection(
                    Violation.input("placedAt", "before-detention", LegalTime.write(detention.startedAt())));
        }
        List<Placement> earlier = records.of(caseId);
        if (!earlier.isEmpty() && isBefore(at, earlier.getLast().placedAt())) {
            throw new Rejection(Violation.input(
                    "placedAt",
                    "before-present-placement",
                    LegalTime.write(earlier.getLast().placedAt())));
        }
        records.add(new Placement(
                caseId, detention.id(), place, at, now, currentOfficer.get().signInName()));
        cases.record(
                caseId,
                "detainee-placed",
                at,
                null,
                Details.empty().entry("facility", "custody-places", place).values());
    }

    /** Officers write minutes, the Register keeps finer moments. */
    private static boolean isBefore(Instant at, Instant other) {
        return at.isBefore(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Every placement of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Placement> of(CaseId caseId) {
        return records.of(caseId);
    }
}
