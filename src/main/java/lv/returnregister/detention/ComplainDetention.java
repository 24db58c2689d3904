package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Command: a complaint about the court's decision on detention was made to the regional court (Immigration Law, section
 * 55).
 *
 * @param receivedAt when it was handed in, Riga time; now when absent
 * @param termRenewed whether the court renewed the term of 48 hours that had passed
 * @param arguments of the complaint
 */
public record ComplainDetention(
        @Dated(Dated.When.PAST) @Nullable LocalDateTime receivedAt,
        @Nullable Boolean termRenewed,
        @Nullable String arguments) {}
