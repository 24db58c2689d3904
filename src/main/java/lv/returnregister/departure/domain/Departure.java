package lv.returnregister.departure.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A proven departure (Cabinet Regulation 122/2013, points 5.7.3 and 5.7.7 to 5.7.9). */
@Entity
@Table(name = "departure_departure")
public class Departure {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant at;
    private String crossingPoint;
    private String destination;
    private String source;
    private boolean forced;
    private Instant recordedAt;
    private String recordedBy;

    @Version
    private @Nullable Long version;

    protected Departure() {}

    public Departure(
            CaseId caseId,
            Instant at,
            String crossingPoint,
            String destination,
            String source,
            boolean forced,
            Instant recordedAt,
            String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.at = at;
        this.crossingPoint = crossingPoint;
        this.destination = destination;
        this.source = source;
        this.forced = forced;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The moment had been recorded wrong. */
    public void corrected(Instant moment) {
        this.at = moment;
    }

    public Instant at() {
        return at;
    }

    public String crossingPoint() {
        return crossingPoint;
    }

    public String destination() {
        return destination;
    }

    public String source() {
        return source;
    }

    public boolean isForced() {
        return forced;
    }
}
