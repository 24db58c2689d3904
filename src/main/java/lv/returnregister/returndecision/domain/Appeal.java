package lv.returnregister.returndecision.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** An appeal to the court. */
@Entity
@Table(name = "returndecision_appeal")
public class Appeal {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID decisionId;
    private Instant receivedAt;

    @Nullable
    private Boolean suspends;

    private boolean renewed;
    private Instant recordedAt;
    private String recordedBy;

    @Nullable
    private String outcome;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String decisionNo;

    @Version
    private @Nullable Long version;

    protected Appeal() {}

    public Appeal(
            CaseId caseId,
            UUID decisionId,
            Instant receivedAt,
            boolean renewed,
            Instant recordedAt,
            String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.decisionId = decisionId;
        this.receivedAt = receivedAt;
        this.renewed = renewed;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** What the court says on suspension; null while nobody knows. */
    public void suspends(@Nullable Boolean stand) {
        this.suspends = stand;
    }

    /** The court decided; the number is that of its judgment. */
    public void decide(String result, @Nullable String number, Instant at) {
        this.outcome = result;
        this.decisionNo = number;
        this.decidedAt = at;
    }

    public boolean isPending() {
        return outcome == null;
    }

    /** Whether the court stopped the decision until it rules. */
    public boolean isSuspending() {
        return isPending() && Boolean.TRUE.equals(suspends);
    }

    public UUID decisionId() {
        return decisionId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Boolean suspends() {
        return suspends;
    }

    public boolean isRenewed() {
        return renewed;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** The number of the judgment. */
    public @Nullable String decisionNo() {
        return decisionNo;
    }
}
