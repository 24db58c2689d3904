package lv.returnregister.departure.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.departure.DecideAssistance;
import lv.returnregister.departure.RequestAssistance;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Help for a voluntary departure: what was asked of which programme, and what was decided. */
@Entity
@Table(name = "departure_assistance")
public class Assistance {

    private static final String BETWEEN = ",";

    @Id
    private UUID id;

    private UUID caseId;
    private String programme;
    private String support;
    private Instant requestedAt;
    private String recordedBy;

    @Nullable
    private Boolean granted;

    @Nullable
    private String grantedSupport;

    @Nullable
    private String reason;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String decidedBy;

    @Version
    private @Nullable Long version;

    protected Assistance() {}

    public Assistance(CaseId caseId, RequestAssistance command, Instant requestedAt, String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.programme = command.programme();
        this.support = String.join(BETWEEN, command.support());
        this.requestedAt = requestedAt;
        this.recordedBy = recordedBy;
    }

    public void decide(DecideAssistance command, Instant at, String officer) {
        this.granted = command.granted();
        this.grantedSupport = granted && command.support() != null ? String.join(BETWEEN, command.support()) : null;
        this.reason = command.reason();
        this.decidedAt = at;
        this.decidedBy = officer;
    }

    public boolean isPending() {
        return granted == null;
    }

    /** {@code iom}, {@code frontex} or {@code other}. */
    public String programme() {
        return programme;
    }

    /** What was given, or asked while it is not decided. */
    public List<String> support() {
        return List.of((grantedSupport == null ? support : grantedSupport).split(BETWEEN));
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Boolean granted() {
        return granted;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
