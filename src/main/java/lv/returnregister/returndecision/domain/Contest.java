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

/** A contest to the head of the authority. */
@Entity
@Table(name = "returndecision_contest")
public class Contest {

    @Id
    private UUID id;

    private UUID caseId;
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

    public Contest(CaseId caseId, Instant receivedAt, @Nullable String arguments) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.receivedAt = receivedAt;
        this.arguments = arguments;
    }

    public void decide(String result, @Nullable String why, Instant at, String officer) {
        this.reasons = why;
        this.outcome = result;
        this.decidedAt = at;
        this.decidedBy = officer;
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
