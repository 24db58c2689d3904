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

/** A request for a longer term to leave, and what was decided on it. */
@Entity
@Table(name = "departure_extension")
public class Extension {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant requestedAt;

    @Nullable
    private Integer days;

    private String reason;

    @Nullable
    private Boolean granted;

    @Nullable
    private LocalDate until;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String decidedBy;

    @Version
    private @Nullable Long version;

    protected Extension() {}

    public Extension(CaseId caseId, Instant requestedAt, @Nullable Integer days, String reason) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.requestedAt = requestedAt;
        this.days = days;
        this.reason = reason;
    }

    public void decide(boolean grant, @Nullable LocalDate lastDay, Instant at, String officer) {
        this.granted = grant;
        this.until = lastDay;
        this.decidedAt = at;
        this.decidedBy = officer;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Integer days() {
        return days;
    }

    public String reason() {
        return reason;
    }

    public @Nullable Boolean granted() {
        return granted;
    }

    public @Nullable LocalDate until() {
        return until;
    }
}
