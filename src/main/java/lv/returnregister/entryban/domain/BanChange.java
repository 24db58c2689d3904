package lv.returnregister.entryban.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a ban after it began, with what stood before and after it (Cabinet Regulation 122/2013, points 5.14
 * and 13). Written once, never changed.
 */
@Entity
@Table(name = "entryban_change")
public class BanChange {

    /** What was decided. */
    public enum Kind {
        /** Reviewed and found still needed. */
        KEEP,
        SHORTEN,
        REVOKE,
        SUSPEND,
        RESUME;

        /** {@code shorten}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The decision itself.
     *
     * @param kind what was decided
     * @param decidedBy decider as of the ban, or a court in words; absent when not known
     * @param number of the decision; absent when it has none or it is not known
     * @param day its legal day
     * @param reason why
     */
    public record Decision(
            Kind kind,
            @Nullable String decidedBy,
            @Nullable String number,
            LocalDate day,
            @Nullable String reason) {}

    @Id
    private UUID id;

    private UUID banId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Nullable
    private String decidedBy;

    @Nullable
    private String decisionNo;

    private LocalDate decisionDate;

    @Nullable
    private String reason;

    @Enumerated(EnumType.STRING)
    private BanStatus statusBefore;

    @Enumerated(EnumType.STRING)
    private BanStatus statusAfter;

    @Nullable
    private LocalDate untilBefore;

    @Nullable
    private LocalDate untilAfter;

    @Nullable
    private UUID documentId;

    private Instant recordedAt;
    private String recordedBy;

    protected BanChange() {}

    /** A decision about a ban that still stands as it did before; {@link #took} says how it stands after. */
    public BanChange(EntryBan ban, Decision decision, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.banId = ban.id();
        this.caseId = ban.caseId().value();
        this.kind = decision.kind();
        this.decidedBy = decision.decidedBy();
        this.decisionNo = decision.number();
        this.decisionDate = decision.day();
        this.reason = decision.reason();
        this.statusBefore = ban.status();
        this.statusAfter = ban.status();
        this.untilBefore = ban.validUntil();
        this.untilAfter = ban.validUntil();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The decision took effect on the ban. */
    public BanChange took(EntryBan ban) {
        this.statusAfter = ban.status();
        this.untilAfter = ban.validUntil();
        return this;
    }

    /** The letter that tells of it. */
    public void toldBy(UUID document) {
        this.documentId = document;
    }

    public UUID banId() {
        return banId;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable String decisionNo() {
        return decisionNo;
    }

    public LocalDate decisionDate() {
        return decisionDate;
    }

    public @Nullable String reason() {
        return reason;
    }

    public BanStatus statusBefore() {
        return statusBefore;
    }

    public BanStatus statusAfter() {
        return statusAfter;
    }

    public @Nullable LocalDate untilBefore() {
        return untilBefore;
    }

    public @Nullable LocalDate untilAfter() {
        return untilAfter;
    }

    public @Nullable UUID documentId() {
        return documentId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
