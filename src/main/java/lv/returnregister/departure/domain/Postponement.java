package lv.returnregister.departure.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A postponement of the removal. */
@Entity
@Table(name = "departure_postponement")
public class Postponement {

    @Id
    private UUID id;

    private UUID caseId;
    private String reason;

    @Nullable
    private LocalDate until;

    private Instant postponedAt;
    private String recordedBy;

    @Nullable
    private Instant resumedAt;

    @Version
    private @Nullable Long version;

    protected Postponement() {}

    public Postponement(
            CaseId caseId, String reason, @Nullable LocalDate until, Instant postponedAt, String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.reason = reason;
        this.until = until;
        this.postponedAt = postponedAt;
        this.recordedBy = recordedBy;
    }

    public void resume(Instant at) {
        this.resumedAt = at;
    }

    /** Whether it lasts on that legal day; the last day belongs to it. */
    public boolean lastsOn(LocalDate day) {
        return resumedAt == null && (until == null || !day.isAfter(until));
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    /** Entry of list CL-PST, or words. */
    public String reason() {
        return reason;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public Instant postponedAt() {
        return postponedAt;
    }

    public @Nullable Instant resumedAt() {
        return resumedAt;
    }
}
