package lv.returnregister.departure.domain;

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

/** A cost of a removal, in euro. */
@Entity
@Table(name = "departure_removal_cost")
public class RemovalCost {

    @Id
    private UUID id;

    private UUID caseId;
    private String kind;
    private BigDecimal amount;

    @Nullable
    private String note;

    private Instant recordedAt;
    private String recordedBy;

    @Version
    private @Nullable Long version;

    protected RemovalCost() {}

    public RemovalCost(
            CaseId caseId, String kind, BigDecimal amount, @Nullable String note, Instant at, String officer) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.kind = kind;
        this.amount = amount;
        this.note = note;
        this.recordedAt = at;
        this.recordedBy = officer;
    }

    /** Entry of list CL-CST. */
    public String kind() {
        return kind;
    }

    public BigDecimal amount() {
        return amount;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
