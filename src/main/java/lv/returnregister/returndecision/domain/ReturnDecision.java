package lv.returnregister.returndecision.domain;

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
import lv.returnregister.casefile.BanLength;
import lv.returnregister.returndecision.DraftReturnDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A departure order or a removal order, from draft to execution (Cabinet Regulation 122/2013, point 5.7). */
@Entity
@Table(name = "returndecision_decision")
public class ReturnDecision {

    /** Where the decision stands. */
    public enum Status {
        DRAFT,
        SIGNED,
        SERVED,
        /** A later decision in the case took its place. */
        REPLACED,
        REPEALED,
        EXECUTED
    }

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String kind;

    @Nullable
    private Integer days;

    private boolean shortTerm;

    @Nullable
    private String proposedKind;

    @Nullable
    private String reasons;

    @Nullable
    private String banGround;

    @Nullable
    private Integer banMonths;

    @Nullable
    private Integer banDays;

    @Nullable
    private String banTerritory;

    @Nullable
    private String banReason;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private String draftedBy;
    private Instant draftedAt;

    @Nullable
    private String number;

    @Nullable
    private String signedBy;

    @Nullable
    private Instant signedAt;

    @Nullable
    private String serviceMeans;

    @Nullable
    private String serviceLanguage;

    private boolean interpreter;

    @Nullable
    private Instant servedAt;

    @Nullable
    private LocalDate voluntaryUntil;

    /** The decision in whose place this one comes before it was served. */
    @Nullable
    private UUID amends;

    @Nullable
    private String amendReason;

    @Version
    private @Nullable Long version;

    protected ReturnDecision() {}

    public ReturnDecision(CaseId caseId, Authority authority, String draftedBy, Instant draftedAt) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.status = Status.DRAFT;
        this.authority = authority;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
        this.kind = "";
    }

    /** The draft of the decision that comes in the place of one that was not served, with what that one said. */
    public static ReturnDecision amending(ReturnDecision earlier, String reason, String officer, Instant at) {
        ReturnDecision draft = new ReturnDecision(earlier.caseId(), earlier.authority, officer, at);
        draft.kind = earlier.kind;
        draft.days = earlier.days;
        draft.shortTerm = earlier.shortTerm;
        draft.proposedKind = earlier.proposedKind;
        draft.reasons = earlier.reasons;
        draft.banGround = earlier.banGround;
        draft.banMonths = earlier.banMonths;
        draft.banDays = earlier.banDays;
        draft.banTerritory = earlier.banTerritory;
        draft.banReason = earlier.banReason;
        draft.amends = earlier.id;
        draft.amendReason = reason;
        return draft;
    }

    /** What the officer drafted; a draft sent back is drafted anew. */
    public void draft(
            DraftReturnDecision command, @Nullable String proposed, boolean shortened, String officer, Instant at) {
        this.kind = command.kind();
        this.days = "departure-order".equals(command.kind()) ? command.days() : null;
        this.shortTerm = shortened;
        this.proposedKind = proposed;
        this.reasons = command.reasons();
        DraftReturnDecision.Ban ban = command.imposedBan();
        this.banGround = ban == null ? null : ban.ground();
        this.banMonths = ban == null ? null : ban.months();
        this.banDays = ban == null ? null : ban.days();
        this.banTerritory = ban == null ? null : ban.territory();
        this.banReason = ban == null ? null : ban.reason();
        this.draftedBy = officer;
        this.draftedAt = at;
    }

    public void sign(String officer, Instant at) {
        this.status = Status.SIGNED;
        this.signedBy = officer;
        this.signedAt = at;
    }

    /** The number of its letter is the number of the decision. */
    public void numbered(String decisionNumber) {
        this.number = decisionNumber;
    }

    public void serve(String means, String language, boolean withInterpreter, Instant from) {
        this.status = Status.SERVED;
        this.serviceMeans = means;
        this.serviceLanguage = language;
        this.interpreter = withInterpreter;
        this.servedAt = from;
    }

    /** The moment of service had been recorded wrong. */
    public void servedFrom(Instant from) {
        this.servedAt = from;
    }

    public void voluntaryUntil(LocalDate day) {
        this.voluntaryUntil = day;
    }

    public void become(Status next) {
        this.status = next;
    }

    public boolean isRemovalOrder() {
        return "removal-order".equals(kind);
    }

    public boolean carriesBan() {
        return banGround != null;
    }

    public UUID id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public Status status() {
        return status;
    }

    public String kind() {
        return kind;
    }

    public @Nullable Integer days() {
        return days;
    }

    /** Whether the term may be shorter than the ordinary one, for a reason of the table. */
    public boolean isShortTerm() {
        return shortTerm;
    }

    public @Nullable String reasons() {
        return reasons;
    }

    public @Nullable String banGround() {
        return banGround;
    }

    public @Nullable Integer banMonths() {
        return banMonths;
    }

    public @Nullable Integer banDays() {
        return banDays;
    }

    /** How long the ban lasts that it carries; null when it carries none. */
    public @Nullable BanLength banLength() {
        return BanLength.given(banMonths, banDays);
    }

    public @Nullable String banTerritory() {
        return banTerritory;
    }

    public @Nullable String banReason() {
        return banReason;
    }

    public Authority authority() {
        return authority;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable String signedBy() {
        return signedBy;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }

    public @Nullable String serviceMeans() {
        return serviceMeans;
    }

    public @Nullable String serviceLanguage() {
        return serviceLanguage;
    }

    public @Nullable Instant servedAt() {
        return servedAt;
    }

    public @Nullable LocalDate voluntaryUntil() {
        return voluntaryUntil;
    }

    /** Id of the decision in whose place this one comes; null when it is no amendment. */
    public @Nullable UUID amends() {
        return amends;
    }

    public @Nullable String amendReason() {
        return amendReason;
    }
}
