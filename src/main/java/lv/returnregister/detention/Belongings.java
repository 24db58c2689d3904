package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.detention.domain.Belonging;
import lv.returnregister.detention.domain.CaseBelongings;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Belongings and money of detained foreigners in safe keeping, until they are returned. */
@Service
@Transactional
public class Belongings {

    private final CaseBelongings belongings;
    private final DetaineeMoments moments;
    private final CaseFiles cases;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Belongings(
            CaseBelongings belongings,
            DetaineeMoments moments,
            CaseFiles cases,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.belongings = belongings;
        this.moments = moments;
        this.cases = cases;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Belongings were taken into safe keeping; more may be added by a further list. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void take(CaseId caseId, ListBelongings command) {
        Instant at = moments.inDetention(caseId, "takenAt", command.takenAt());
        belongings.add(
                caseId,
                new Belonging(
                        caseId,
                        command.items().strip(),
                        command.cash(),
                        at,
                        clock.instant(),
                        currentOfficer.get().signInName()));
        cases.record(
                caseId,
                "belongings-taken",
                at,
                null,
                Details.of("items", command.items()).and("cash", command.cash()).values());
    }

    /** Everything in safe keeping was given back, during the detention or after it. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void giveBack(CaseId caseId, ReturnBelongings command) {
        List<Belonging> held = belongings.held(caseId);
        Instant latest =
                held.stream().map(Belonging::takenAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant at = moments.past("returnedAt", command.returnedAt(), latest);
        if (DetaineeMoments.isBefore(at, latest)) {
            throw new Rejection(Violation.input("returnedAt", "before-taken", LegalTime.write(latest)));
        }
        returned(caseId, held, DetaineeMoments.later(at, latest), command.note());
    }

    /** Who is released takes along what was in safe keeping. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void givenBackAtRelease(CaseId caseId) {
        returned(caseId, belongings.held(caseId), clock.instant(), null);
    }

    /** Every list of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Belonging> of(CaseId caseId) {
        return belongings.of(caseId).reversed();
    }

    private void returned(CaseId caseId, List<Belonging> held, Instant at, @Nullable String note) {
        held.forEach(belonging -> belonging.returned(at, note));
        if (!held.isEmpty()) {
            cases.record(
                    caseId,
                    "belongings-returned",
                    at,
                    null,
                    Details.of("note", note).values());
        }
    }
}
