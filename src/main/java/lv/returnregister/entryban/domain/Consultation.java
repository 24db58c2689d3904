package lv.returnregister.entryban.domain;

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

/** The consultation of a state that granted the foreigner a permit. */
@Entity
@Table(name = "entryban_consultation")
public class Consultation {

    @Id
    private UUID id;

    private UUID caseId;
    private String state;
    private LocalDate askedOn;

    @Nullable
    private String outcome;

    @Nullable
    private LocalDate answeredOn;

    private Instant recordedAt;
    private String recordedBy;

    @Version
    private @Nullable Long version;

    protected Consultation() {}

    public Consultation(CaseId caseId, String state, LocalDate askedOn, Instant at, String officer) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.state = state;
        this.askedOn = askedOn;
        this.recordedAt = at;
        this.recordedBy = officer;
    }

    /** How it ended. */
    public void end(String how, @Nullable LocalDate on) {
        this.outcome = how;
        this.answeredOn = on;
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether a ban for the Schengen area may stand beside what the state has said. */
    public boolean allowsBan() {
        return outcome != null && !"kept".equals(outcome);
    }

    public String state() {
        return state;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
