package lv.returnregister.returndecision.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A contest to the head of the authority. */
@Entity
@Table(name = "returndecision_contest")
public class Contest {

    @Id
    private UUID id;

    private UUID caseId;

    @Nullable
    private UUID decisionId;

    private boolean renewed;
    private Instant receivedAt;

    @Nullable
    private String outcome;

    @Nullable
    private String arguments;

    @Nullable
    private String reasons;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String decidedBy;

    @Version
    private @Nullable Long version;

    protected Contest() {}

    public Contest(ReturnDecision decision, Instant receivedAt, @Nullable String arguments, boolean renewed) {
        this.id = Ids.next();
        this.caseId = decision.caseId().value();
        this.decisionId = decision.id();
        this.renewed = renewed;
        this.receivedAt = receivedAt;
        this.arguments = arguments;
    }

    public void decide(String result, @Nullable String why, Instant at, String officer) {
        this.reasons = why;
        this.outcome = result;
        this.decidedAt = at;
        this.decidedBy = officer;
    }

    /** Whether it is this decision that is contested. */
    public boolean isAbout(ReturnDecision decision) {
        return decisionId == null || decisionId.equals(decision.id());
    }

    /** Whether the term was missed and renewed. */
    public boolean isRenewed() {
        return renewed;
    }

    public boolean isPending() {
        return outcome == null;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable String arguments() {
        return arguments;
    }

    public @Nullable String reasons() {
        return reasons;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable String outcome() {
        return outcome;
    }
}
