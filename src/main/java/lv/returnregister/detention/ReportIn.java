package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Command: the foreigner reported as the alternative to detention demands.
 *
 * @param reportedAt when, Riga time; now when absent
 * @param note of the officer
 */
public record ReportIn(
        @Dated(Dated.When.PAST) @Nullable LocalDateTime reportedAt,
        @Nullable String note) {}
