package lv.returnregister.entryban.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.casefile.BanLength;
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

    @Nullable
    private Integer days;

    private boolean indefinite;
    private boolean abroad;
    private String territory;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private String decider;
    private String decisionNo;
    private LocalDate decisionDate;
    private String draftedBy;

    @Nullable
    private LocalDate countedFrom;

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
            @Nullable BanLength length,
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
        this.months = length == null ? null : length.months();
        this.days = length == null ? null : length.days();
        this.indefinite = length == null;
        this.territory = territory;
        this.authority = authority;
        this.decider = decider;
        this.decisionNo = decisionNo;
        this.decisionDate = decisionDate;
        this.draftedBy = draftedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * The ban runs after a departure: from the day after it, for its months or days counted from the departure, both days
     * included. A departure on 24.03.2026 with 36 months gives 25.03.2026 to 24.03.2029.
     */
    public void startAfterDeparture(LocalDate departure) {
        this.status = BanStatus.IN_FORCE;
        this.countedFrom = departure;
        this.validFrom = departure.plusDays(1);
        this.validUntil = lastDay(departure);
    }

    /**
     * The departure it is counted from was on another day. A last day that a review set stays.
     *
     * @return the first day of the ban now
     */
    public LocalDate countAgain(LocalDate departure) {
        LocalDate from = departure.plusDays(1);
        if (countedFrom != null
                && months != null
                && countedFrom.plusMonths(months).equals(validUntil)) {
            this.validUntil = departure.plusMonths(months);
        }
        this.countedFrom = departure;
        this.validFrom = from;
        return from;
    }

    /** The ban of a person abroad runs from the day of its decision. */
    public void startFromDecision() {
        this.status = BanStatus.IN_FORCE;
        this.countedFrom = decisionDate;
        this.validFrom = decisionDate;
        this.validUntil = lastDay(decisionDate);
    }

    /** The person is abroad: nothing has to happen before the ban runs. */
    public void imposedAbroad() {
        this.abroad = true;
    }

    public void awaitDeparture() {
        this.status = BanStatus.AWAITING_DEPARTURE;
    }

    /** Its last day has passed. */
    public void expire() {
        this.status = BanStatus.EXPIRED;
    }

    /** A court stopped it for the time being; its last day stays. */
    public void suspend() {
        this.status = BanStatus.SUSPENDED;
    }

    /** The suspension is over. */
    public void resume() {
        this.status = BanStatus.IN_FORCE;
    }

    /**
     * It ends earlier. One that is suspended stays so.
     *
     * @param until the new last day
     */
    public void shorten(LocalDate until) {
        this.validUntil = until;
        this.indefinite = false;
        this.months = wholeMonths(until);
        this.days = null;
    }

    /** It was not needed any more, or unlawful. */
    public void revoke() {
        this.status = BanStatus.LIFTED;
    }

    /** Whether it has begun and not ended, be it suspended or not. */
    public boolean isRunning() {
        return status == BanStatus.IN_FORCE || status == BanStatus.SUSPENDED;
    }

    /** Whether it lasts longer than so many months from the day it is counted from; a ban without end always does. */
    public boolean lastsLongerThan(int limit) {
        return validUntil == null
                ? indefinite
                : countedFrom != null && validUntil.isAfter(countedFrom.plusMonths(limit));
    }

    /** Whether its last day lies before the day; never that of a ban without end. */
    public boolean endsBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /** How many full months it lasts; none while it has not begun or has no end. */
    public int fullMonths() {
        return countedFrom == null || validUntil == null ? 0 : (int) ChronoUnit.MONTHS.between(countedFrom, validUntil);
    }

    /** Whether somebody else than the authority that keeps it decided it: a Minister, the Consular Department, a mission. */
    public boolean isDecidedByOthers() {
        return !decider.equals(authority.name());
    }

    private @Nullable LocalDate lastDay(LocalDate from) {
        BanLength length = length();
        return length == null ? null : length.lastDay(from);
    }

    private @Nullable Integer wholeMonths(LocalDate until) {
        int whole = fullMonths();
        return countedFrom != null && whole > 0 && countedFrom.plusMonths(whole).equals(until) ? (Integer) whole : null;
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

    Instant recordedAt() {
        return recordedAt;
    }

    public BanStatus status() {
        return status;
    }

    public String ground() {
        return ground;
    }

    /** Its length in months; absent when it has no end, lasts days, or was shortened to a day that makes no whole months. */
    public @Nullable Integer months() {
        return months;
    }

    /** Its length; null when it has no end, or when it was shortened to a day that makes no whole months. */
    public @Nullable BanLength length() {
        return BanLength.given(months, days);
    }

    /** Whether the person is abroad, so that it runs from the decision. */
    public boolean isAbroad() {
        return abroad;
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

    /** The day its months are counted from: the departure, or the decision when the person is abroad. */
    public @Nullable LocalDate countedFrom() {
        return countedFrom;
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }
}
