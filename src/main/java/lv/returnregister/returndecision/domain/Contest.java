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
    private Instant decidedAt;

    @Nullable
    private String decidedBy;

    @Version
    private long version;

    protected Contest() {}

    public Contest(CaseId caseId, Instant receivedAt) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.receivedAt = receivedAt;
    }

    public void decide(String result, Instant at, String officer) {
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

    public @Nullable String outcome() {
        return outcome;
    }
}
