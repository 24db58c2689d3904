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

/** An application for asylum made in a return case. */
@Entity
@Table(name = "returndecision_asylum")
public class AsylumClaim {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant appliedAt;
    private String recordedBy;

    @Nullable
    private Instant registeredAt;

    @Nullable
    private String outcome;

    @Nullable
    private Instant decidedAt;

    @Version
    private @Nullable Long version;

    protected AsylumClaim() {}

    public AsylumClaim(CaseId caseId, Instant appliedAt, String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.appliedAt = appliedAt;
        this.recordedBy = recordedBy;
    }

    public void registered(Instant at) {
        this.registeredAt = at;
    }

    public void decide(String result, Instant at) {
        this.outcome = result;
        this.decidedAt = at;
    }

    public boolean isPending() {
        return outcome == null;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public @Nullable Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** The moment an assessment of risk must not be older than: the claim, or the end of its procedure. */
    public Instant newestWord() {
        return decidedAt == null ? appliedAt : decidedAt;
    }
}
