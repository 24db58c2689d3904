package lv.returnregister.deadline.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lv.returnregister.deadline.Certainty;
import lv.returnregister.deadline.ServiceMeans;
import lv.returnregister.shared.LocalizedText;

/**
 * The rows of {@code deadline/service-rules.yaml}.
 *
 * @param means one row a way of service
 */
public record ServiceRules(List<Row> means) {

    /**
     * One way of service.
     *
     * @param id the way
     * @param name what happened, as the derivation tells it
     * @param counts how the day of service follows from the day of sending
     * @param length how many
     * @param rebuttable whether the addressee may prove another day
     * @param sure how sure
     * @param citation the act
     */
    public record Row(
            ServiceMeans id,
            LocalizedText name,
            Counts counts,
            int length,
            boolean rebuttable,
            Certainty sure,
            LocalizedText citation) {}

    /** How the day of service follows. */
    public enum Counts {
        /** The minute of the event itself. */
        @JsonProperty("at-event")
        AT_EVENT,
        /** Calendar days after the day of sending. */
        @JsonProperty("d")
        DAYS,
        /** Working days after it. */
        @JsonProperty("wd")
        WORKING_DAYS
    }

    /** The row of a way of service. */
    public Row of(ServiceMeans way) {
        return means.stream()
                .filter(row -> row.id() == way)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service rule for " + way));
    }
}
