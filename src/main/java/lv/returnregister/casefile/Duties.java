package lv.returnregister.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import lv.returnregister.casefile.domain.DutyGuard;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duties with a time limit that are fulfilled outside the Register: an officer notes that they are done. */
@Service
@Transactional
public class Duties {

    private final Deadlines deadlines;
    private final DutyGuard guard;
    private final CaseFiles cases;
    private final Clock clock;

    public Duties(Deadlines deadlines, DutyGuard guard, CaseFiles cases, Clock clock) {
        this.deadlines = deadlines;
        this.guard = guard;
        this.cases = cases;
        this.clock = clock;
    }

    /** The duty is done; later than its time limit it counts as done late. */
    @PreAuthorize("hasAuthority('duty.note')")
    public void done(CaseId caseId, NoteDone command) {
        guard.require("note-done", caseId, command);
        LocalDateTime given = command.doneAt();
        Instant at = given == null ? clock.instant() : LegalTime.instant(given);
        deadlines.met(caseId, command.duty(), at);
        cases.record(
                caseId,
                "duty-done",
                at,
                null,
                Details.of("deadlineRule", command.duty())
                        .and("note", command.note())
                        .values());
    }
}
