package lv.returnregister.detention.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Belongings and money taken from a detained foreigner into safe keeping, until they are returned. */
@Entity
@Table(name = "detention_belongings")
public class Belonging {

    @Id
    private UUID id;

    private UUID caseId;
    private String items;

    @Nullable
    private BigDecimal cash;

    private Instant takenAt;

    @Nullable
    private Instant returnedAt;

    @Nullable
    private String returnNote;

    private Instant recordedAt;
    private String recordedBy;

    @Version
    private @Nullable Long version;

    protected Belonging() {}

    public Belonging(
            CaseId caseId,
            String items,
            @Nullable BigDecimal cash,
            Instant takenAt,
            Instant recordedAt,
            String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.items = items;
        this.cash = cash;
        this.takenAt = takenAt;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** Given back; the note says what the foreigner or the officer had to say about it. */
    public void returned(Instant at, @Nullable String note) {
        this.returnedAt = at;
        this.returnNote = note;
    }

    public String items() {
        return items;
    }

    /** In euro. */
    public @Nullable BigDecimal cash() {
        return cash;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    public @Nullable String returnNote() {
        return returnNote;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public boolean isHeld() {
        return returnedAt == null;
    }
}
