package lv.returnregister.entryban.domain;

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
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** One entry ban (Cabinet Regulation 122/2013, points 5.10 to 5.13). Both days of its period belong to it. */
@Entity
@Table(name = "entryban_ban")
public class EntryBan {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private BanStatus status;

    private String ground;

    @Nullable
    private Integer months;

    private boolean indefinite;
    private String territory;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private String decider;
    private String decisionNo;
    private LocalDate decisionDate;
    private String draftedBy;

    @Nullable
    private LocalDate validFrom;

    @Nullable
    private LocalDate validUntil;

    private Instant recordedAt;

    @Version
    private @Nullable Long version;

    protected EntryBan() {}

    public EntryBan(
            CaseId caseId,
            PersonId personId,
            BanStatus status,
            String ground,
            @Nullable Integer months,
            String territory,
            Authority authority,
            String decider,
            String decisionNo,
            LocalDate decisionDate,
            String draftedBy,
            Instant recordedAt) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.personId = personId.value();
        this.status = status;
        this.ground = ground;
        this.months = months;
        this.indefinite = months == null;
        this.territory = territory;
        this.authority = authority;
        this.decider = decider;
        this.decisionNo = decisionNo;
        this.decisionDate = decisionDate;
        this.draftedBy = draftedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * The ban runs after a departure: from the day after it, for its months counted from the departure, both days
     * included. A departure on 24.03.2026 with 36 months gives 25.03.2026 to 24.03.2029.
     */
    public void startAfterDeparture(LocalDate departure) {
        this.status = BanStatus.IN_FORCE;
        this.validFrom = departure.plusDays(1);
        this.validUntil = months == null ? null : departure.plusMonths(months);
    }

    /** The ban of a person abroad runs from the day of its decision. */
    public void startFromDecision() {
        this.status = BanStatus.IN_FORCE;
        this.validFrom = decisionDate;
        this.validUntil = months == null ? null : decisionDate.plusMonths(months);
    }

    public void awaitDeparture() {
        this.status = BanStatus.AWAITING_DEPARTURE;
    }

    public void end(LocalDate today) {
        this.status = validUntil != null && today.isAfter(validUntil) ? BanStatus.EXPIRED : BanStatus.LIFTED;
    }

    public void signed(String number, LocalDate date) {
        this.decisionNo = number;
        this.decisionDate = date;
    }

    public UUID id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public PersonId personId() {
        return new PersonId(personId);
    }

    public BanStatus status() {
        return status;
    }

    public String ground() {
        return ground;
    }

    public @Nullable Integer months() {
        return months;
    }

    public boolean isIndefinite() {
        return indefinite;
    }

    public String territory() {
        return territory;
    }

    public Authority authority() {
        return authority;
    }

    public String decider() {
        return decider;
    }

    public String decisionNo() {
        return decisionNo;
    }

    public LocalDate decisionDate() {
        return decisionDate;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }
}
