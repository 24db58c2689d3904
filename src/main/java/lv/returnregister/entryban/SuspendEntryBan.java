package lv.returnregister.entryban;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Command: a court has suspended a ban. It stops to count at once; what is not known yet may stay open until the copy of
 * the order has come.
 *
 * @param court which court
 * @param decisionNo number of its order
 * @param decisionDate legal day of the order; today when absent
 * @param reason what else has to be known of it
 */
public record SuspendEntryBan(
        @Nullable String court,
        @Nullable String decisionNo,
        @Dated(Dated.When.PAST) @Nullable LocalDate decisionDate,
        @Nullable String reason) {}
