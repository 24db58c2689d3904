package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Command: everything in safe keeping was given back (Cabinet Regulation 254/2017, points 5–7).
 *
 * @param note what is missing or was objected to; the foreigner's receipt without objection when absent
 * @param returnedAt when, Riga time; now when absent
 */
public record ReturnBelongings(
        @Nullable String note,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime returnedAt) {}
