package lv.returnregister.departure.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.returnregister.departure.ShortenTerm;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/** A decision that made the term for voluntary departure shorter. */
@Entity
@Table(name = "departure_shortening")
public class Shortening {

    @Id
    private UUID id;

    private UUID caseId;
    private String ground;
    private String reasons;
    private LocalDate untilBefore;
    private LocalDate until;
    private Instant toldAt;
    private Instant decidedAt;
    private String decidedBy;

    @Version
    private @Nullable Long version;

    protected Shortening() {}

    public Shortening(CaseId caseId, ShortenTerm command, LocalDate untilBefore, Instant decidedAt, String officer) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.ground = command.ground();
        this.reasons = command.reasons();
        this.untilBefore = untilBefore;
        this.until = command.until();
        this.toldAt = LegalTime.instant(command.toldAt());
        this.decidedAt = decidedAt;
        this.decidedBy = officer;
    }

    /** {@code absconding}, {@code unfounded} or {@code threat}. */
    public String ground() {
        return ground;
    }

    public String reasons() {
        return reasons;
    }

    public LocalDate untilBefore() {
        return untilBefore;
    }

    public LocalDate until() {
        return until;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }
}
