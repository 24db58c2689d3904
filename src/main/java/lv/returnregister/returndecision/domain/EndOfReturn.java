package lv.returnregister.returndecision.domain;

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

/** Why a case is to end without return, what shows it, and what the second person said. */
@Entity
@Table(name = "returndecision_end")
public class EndOfReturn {

    @Id
    private UUID id;

    private UUID caseId;
    private String reason;
    private LocalDate since;
    private String evidence;
    private Instant proposedAt;
    private String proposedBy;

    @Nullable
    private Boolean approved;

    @Nullable
    private String refusal;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String decidedBy;

    @Version
    private @Nullable Long version;

    protected EndOfReturn() {}

    public EndOfReturn(CaseId caseId, String reason, LocalDate since, String evidence, Instant at, String officer) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.reason = reason;
        this.since = since;
        this.evidence = evidence;
        this.proposedAt = at;
        this.proposedBy = officer;
    }

    /**
     * The second person agrees or not; where the law asks for none, the officer alone decides.
     *
     * @param why why the return goes on, null when it ends
     */
    public void decide(boolean approve, @Nullable String why, Instant at, String officer) {
        this.approved = approve;
        this.refusal = why;
        this.decidedAt = at;
        this.decidedBy = officer;
    }

    public boolean isWaiting() {
        return approved == null;
    }

    public boolean isApproved() {
        return Boolean.TRUE.equals(approved);
    }

    public String reason() {
        return reason;
    }

    public LocalDate since() {
        return since;
    }

    public String evidence() {
        return evidence;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }
}
