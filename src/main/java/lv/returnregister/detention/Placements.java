package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.domain.CaseDetentions;
import lv.returnregister.detention.domain.CustodyPlaces;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.detention.domain.Placement;
import lv.returnregister.detention.domain.PlacementRecords;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a detained foreigner is placed and since when, one place after the other (R122 5.5). */
@Service
@Transactional
public class Placements {

    private final CaseDetentions detentions;
    private final PlacementRecords records;
    private final CustodyPlaces places;
    private final DetaineeMoments moments;
    private final CaseFiles cases;
    private final Classifiers classifiers;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Placements(
            CaseDetentions detentions,
            PlacementRecords records,
            CustodyPlaces places,
            DetaineeMoments moments,
            CaseFiles cases,
            Classifiers classifiers,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.detentions = detentions;
        this.records = records;
        this.places = places;
        this.moments = moments;
        this.cases = cases;
        this.classifiers = classifiers;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The detained foreigner came to a centre or special room.
     *
     * @throws Rejection {@code not-detained}, {@code code-unknown}, {@code moment-skipped}, {@code in-the-future},
     *     {@code before-detention}, {@code before-present-placement} or {@code bed-taken}
     */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void place(CaseId caseId, PlaceDetainee command) {
        Detention detention =
                detentions.running(caseId).orElseThrow(() -> new Rejection(Violation.state("not-detained")));
        List<Placement> earlier = records.of(caseId);
        Instant before =
                earlier.isEmpty() ? detention.startedAt() : earlier.getLast().placedAt();
        Instant at = moments.inDetention(caseId, "placedAt", command.placedAt(), before);
        String place = classifiers
                .accept(CodeList.CUSTODY_PLACE, command.facility(), "facility", LegalTime.day(at))
                .code();
        if (!earlier.isEmpty()) {
            Instant present = earlier.getLast().placedAt();
            if (DetaineeMoments.isBefore(at, present)) {
                throw new Rejection(Violation.input("placedAt", "before-present-placement", LegalTime.write(present)));
            }
            at = DetaineeMoments.later(at, present);
        }
        String bed = Inputs.given(command.bed());
        if (places.isTaken(place, bed, caseId)) {
            throw new Rejection(Violation.input("bed", "bed-taken", String.valueOf(bed)));
        }
        placed(detention, place, bed, at);
        cases.record(
                caseId,
                "detainee-placed",
                at,
                null,
                Details.empty()
                        .entry("facility", "custody-places", place)
                        .and("bed", bed)
                        .and("overfull", overfull(place))
                        .values());
    }

    /** Keeps where a detained foreigner is from now on and lets the time limits of the place follow. */
    void placed(Detention detention, String place, @Nullable String bed, Instant at) {
        records.add(new Placement(
                detention.caseId(),
                detention.id(),
                place,
                bed,
                at,
                clock.instant(),
                currentOfficer.get().signInName()));
        events.publishEvent(new DetaineePlaced(detention.caseId(), place, at));
    }

    /** How many people are in a place and how many beds it has, when it is overfull: told, never refused. */
    @Nullable
    String overfull(String place) {
        return places.overfull(place).map(CustodyPlaces.Occupancy::toString).orElse(null);
    }

    /** How full the centres are. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<CustodyPlaces.Occupancy> occupancy() {
        return places.occupancy();
    }

    /** Every placement of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Placement> of(CaseId caseId) {
        return records.of(caseId);
    }
}
