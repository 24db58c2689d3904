package lv.returnregister.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of counting a rule.
 *
 * @param start when it runs from; of a term counted back, the end it is counted from
 * @param end the first instant at which it is over; of a term ending by day, 24:00 of that day in Riga
 * @param endDay the last legal day, absent when it ends at a minute
 * @param derivation how it was reached
 */
public record Term(Instant start, Instant end, @Nullable LocalDate endDay, Derivation derivation) {}
