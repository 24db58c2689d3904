package lv.returnregister.detention.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One period for which a foreigner is held, from the minute of detention to the minute of release. */
@Entity
@Table(name = "detention_detention")
public class Detention {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant startedAt;

    /** The unit that detained the foreigner (R122 5.4.3). */
    private String unit;

    private String ground;
    private String facility;
    private String alternativesWhyNot;

    @Nullable
    private String bestInterests;

    private Instant termEndsAt;
    private boolean byCourt;
    private boolean ceilingExtended;

    @Nullable
    private Instant endedAt;

    @Nullable
    private String endReason;

    @Nullable
    private String stageBefore;

    private boolean courtRefused;

    @Nullable
    private Instant returnBasisUntil;

    @Version
    private @Nullable Long version;

    protected Detention() {}

    public Detention(
            CaseId caseId,
            Instant startedAt,
            Instant termEndsAt,
            String unit,
            String ground,
            String facility,
            String alternativesWhyNot,
            @Nullable String bestInterests,
            @Nullable Stage stageBefore) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.startedAt = startedAt;
        this.termEndsAt = termEndsAt;
        this.unit = unit;
        this.ground = ground;
        this.facility = facility;
        this.alternativesWhyNot = alternativesWhyNot;
        this.bestInterests = bestInterests;
        this.stageBefore = stageBefore == null ? null : stageBefore.word();
    }

    /** A court's decision covers the time until the given minute. */
    public void extendedByCourt(Instant until, boolean pastOrdinaryCeiling) {
        this.byCourt = true;
        this.termEndsAt = until;
        this.ceilingExtended = ceilingExtended || pastOrdinaryCeiling;
    }

    /** The regional court set another term for the detention the district court allowed. */
    public void termAmended(Instant until) {
        this.termEndsAt = until;
    }

    /** A court was against it: it refused, named an alternative, or repealed the decision that allowed it. */
    public void refusedByCourt() {
        this.courtRefused = true;
    }

    /** From now on it is the detention of an asylum seeker, with a term of its own; that time is not one for return. */
    public void asylumBasis(Instant at, Instant until) {
        if (returnBasisUntil == null) {
            this.returnBasisUntil = at;
        }
        this.byCourt = false;
        this.termEndsAt = until;
    }

    /** It began at another minute than was recorded. */
    public void began(Instant at) {
        if (startedAt.equals(returnBasisUntil)) {
            this.returnBasisUntil = at;
        }
        this.startedAt = at;
    }

    /** The term allowed without a court ends at another minute, because it was counted again. */
    public void termMoved(Instant until) {
        this.termEndsAt = until;
    }

    /** The moment at which it ended had been recorded wrong. */
    public void endedRather(Instant at) {
        this.endedAt = at;
    }

    /** Whether it is for return, not that of an asylum seeker. */
    public boolean isForReturn() {
        return returnBasisUntil == null;
    }

    public void end(Instant at, String reason) {
        this.endedAt = at;
        this.endReason = reason;
    }

    public UUID id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant termEndsAt() {
        return termEndsAt;
    }

    public boolean isByCourt() {
        return byCourt;
    }

    public String unit() {
        return unit;
    }

    public String ground() {
        return ground;
    }

    public String facility() {
        return facility;
    }

    public String alternativesWhyNot() {
        return alternativesWhyNot;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    /** Where the case stands again when it ends; absent when nothing had begun. */
    public @Nullable Stage stageBefore() {
        return stageBefore == null ? null : Stage.of(stageBefore);
    }

    public boolean isRefusedByCourt() {
        return courtRefused;
    }

    /** From the minute of detention to the minute of release or of an asylum application; empty while it runs. */
    public Deadlines.Period period() {
        Instant until = returnBasisUntil == null ? endedAt : returnBasisUntil;
        return new Deadlines.Period(startedAt, until == null ? startedAt : until);
    }

    public boolean isRunning() {
        return endedAt == null;
    }
}
