package lv.returnregister.detention.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A foreigner was found: where, when, by whom and why (Cabinet Regulation 122/2013, point 5.9). */
@Entity
@Table(name = "detention_apprehension")
public class Apprehension {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private String unit;
    private String place;
    private String ground;

    @Nullable
    private String circumstances;

    @Nullable
    private Integer overstayDays;

    @Nullable
    private Instant handedOverAt;

    private boolean detentionDecided;

    @Version
    private @Nullable Long version;

    protected Apprehension() {}

    public Apprehension(
            CaseId caseId,
            Instant at,
            Authority authority,
            String unit,
            String place,
            String ground,
            @Nullable String circumstances,
            @Nullable Integer overstayDays) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.at = at;
        this.authority = authority;
        this.unit = unit;
        this.place = place;
        this.ground = ground;
        this.circumstances = circumstances;
        this.overstayDays = overstayDays;
    }

    public void handedOver(Instant moment) {
        this.handedOverAt = moment;
    }

    /** It was decided whether to detain; a second decision needs a new apprehension. */
    public void detentionDecided() {
        this.detentionDecided = true;
    }

    public boolean isDetentionDecided() {
        return detentionDecided;
    }

    /** Whether the police found the foreigner and have not handed them over yet. */
    public boolean awaitsHandOver() {
        return isByPolice() && handedOverAt == null;
    }

    public boolean isByPolice() {
        return authority == Authority.VP;
    }

    /** It happened at another minute than was recorded. */
    public void corrected(Instant moment) {
        this.at = moment;
    }

    public @Nullable Instant handedOverAt() {
        return handedOverAt;
    }

    public Instant at() {
        return at;
    }

    public String place() {
        return place;
    }

    public String ground() {
        return ground;
    }

    public @Nullable String circumstances() {
        return circumstances;
    }

    public @Nullable Integer overstayDays() {
        return overstayDays;
    }
}
