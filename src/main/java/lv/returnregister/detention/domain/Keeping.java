package lv.returnregister.detention.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A stay in temporary keeping premises, from the placement there to the move to another place or the release. */
@Entity
@Table(name = "detention_keeping")
public class Keeping {

    @Id
    private UUID id;

    private UUID caseId;
    private String place;
    private Instant since;

    @Nullable
    private String ground;

    @Nullable
    private Instant endedAt;

    @Version
    private @Nullable Long version;

    protected Keeping() {}

    public Keeping(CaseId caseId, String place, Instant since) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.place = place;
        this.since = since;
    }

    /** Why the foreigner is kept there (list CL-KPG). */
    public void grounded(String why) {
        this.ground = why;
    }

    /** It began at another minute than was recorded. */
    public void began(Instant at) {
        this.since = at;
    }

    public void end(Instant at) {
        this.endedAt = at;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public String place() {
        return place;
    }

    public Instant since() {
        return since;
    }

    public @Nullable String ground() {
        return ground;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public boolean isRunning() {
        return endedAt == null;
    }
}
