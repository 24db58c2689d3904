package lv.returnregister.entryban;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Command: the suspension of a ban is over, by a court's order or because its court case ended.
 *
 * @param court which court
 * @param decisionNo number of its order
 * @param decisionDate legal day of the order; today when absent
 * @param reason what else has to be known of it
 */
public record ResumeEntryBan(
        @Nullable String court,
        @Nullable String decisionNo,
        @Dated(Dated.When.PAST) @Nullable LocalDate decisionDate,
        @Nullable String reason) {}
