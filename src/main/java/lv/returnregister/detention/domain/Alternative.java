package lv.returnregister.detention.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.casefile.Stage;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A milder measure instead of detention, from the day it is imposed (Cabinet Regulation 122/2013, point 5.6). */
@Entity
@Table(name = "detention_alternative")
public class Alternative {

    @Id
    private UUID id;

    private UUID caseId;
    private String measure;

    @Nullable
    private String reportingInterval;

    @Nullable
    private String reportingUnit;

    @Nullable
    private String conditions;

    @Nullable
    private String reason;

    private Instant imposedAt;

    @Nullable
    private String stageBefore;

    @Nullable
    private Instant endedAt;

    @Nullable
    private String endReason;

    @Version
    private @Nullable Long version;

    protected Alternative() {}

    /**
     * A measure in force from now on.
     *
     * @param measure code of list CL-ALT
     * @param reportingInterval code of list CL-RIN or words
     * @param reportingUnit code of list CL-ORG or words
     * @param stageBefore where the case stands again when the measure ends; absent when nothing had begun
     */
    public Alternative(
            CaseId caseId,
            String measure,
            @Nullable String reportingInterval,
            @Nullable String reportingUnit,
            @Nullable String conditions,
            @Nullable String reason,
            Instant imposedAt,
            @Nullable Stage stageBefore) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.measure = measure;
        this.reportingInterval = reportingInterval;
        this.reportingUnit = reportingUnit;
        this.conditions = conditions;
        this.reason = reason;
        this.imposedAt = imposedAt;
        this.stageBefore = stageBefore == null ? null : stageBefore.word();
    }

    /**
     * It is no longer in force.
     *
     * @param why {@code detained}, {@code replaced}, {@code departed} or {@code case-ended}
     */
    public void end(Instant at, String why) {
        this.endedAt = at;
        this.endReason = why;
    }

    public UUID id() {
        return id;
    }

    public String measure() {
        return measure;
    }

    public @Nullable String reportingInterval() {
        return reportingInterval;
    }

    public @Nullable String reportingUnit() {
        return reportingUnit;
    }

    public @Nullable String conditions() {
        return conditions;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant imposedAt() {
        return imposedAt;
    }

    public @Nullable Stage stageBefore() {
        return stageBefore == null ? null : Stage.of(stageBefore);
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    /** Whether it demands that the foreigner reports. */
    public boolean isReporting() {
        return reportingInterval != null;
    }

    public boolean isInForce() {
        return endedAt == null;
    }
}
