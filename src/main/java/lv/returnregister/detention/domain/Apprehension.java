package lv.returnregister.detention.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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
    private String judgmentNo;

    @Nullable
    private LocalDate judgmentDate;

    @Nullable
    private LocalDate imprisonedOn;

    @Nullable
    private LocalDate releaseOn;

    private boolean permitRefusedOrWithdrawn;
    private boolean asylumRefusedAtLiberty;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Authority decisionBy;

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

    /**
     * A court sentenced the foreigner to expulsion.
     *
     * @param number of the judgment
     * @param date its legal day
     * @param imprisoned since when in prison; absent when the foreigner is not there
     * @param release when the foreigner is to leave the prison
     */
    public void sentenced(String number, LocalDate date, @Nullable LocalDate imprisoned, @Nullable LocalDate release) {
        this.judgmentNo = number;
        this.judgmentDate = date;
        this.imprisonedOn = imprisoned;
        this.releaseOn = release;
    }

    /**
     * What decides about the competent authority.
     *
     * @param permit whether the permit to stay was refused or withdrawn
     * @param asylum whether asylum was refused and the foreigner is at liberty
     * @param named the authority the officer named, against the table; absent when the table decides
     */
    public void competence(boolean permit, boolean asylum, @Nullable Authority named) {
        this.permitRefusedOrWithdrawn = permit;
        this.asylumRefusedAtLiberty = asylum;
        this.decisionBy = named;
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

    public Authority authority() {
        return authority;
    }

    public boolean isPermitRefusedOrWithdrawn() {
        return permitRefusedOrWithdrawn;
    }

    public boolean isAsylumRefusedAtLiberty() {
        return asylumRefusedAtLiberty;
    }

    /** The authority the officer named to decide on return; absent when the table decides. */
    public @Nullable Authority decisionBy() {
        return decisionBy;
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

    public @Nullable String judgmentNo() {
        return judgmentNo;
    }

    public @Nullable LocalDate judgmentDate() {
        return judgmentDate;
    }

    public @Nullable LocalDate imprisonedOn() {
        return imprisonedOn;
    }

    public @Nullable LocalDate releaseOn() {
        return releaseOn;
    }
}
