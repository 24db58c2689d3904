package lv.returnregister.deadline;

import java.time.Instant;
import java.time.LocalDate;
import lv.returnregister.shared.LocalizedText;

/**
 * From when the clocks of a decision run.
 *
 * @param means how it was served
 * @param from the event for every clock of the decision: the minute of service, or 00:00 in Riga of the day on which it
 *     counts as served
 * @param day the legal day of service
 * @param presumed whether the law presumes the day (and the addressee may prove another)
 * @param citation the act
 * @param derivation how the day was reached
 */
public record ServiceDay(
        ServiceMeans means,
        Instant from,
        LocalDate day,
        boolean presumed,
        LocalizedText citation,
        Derivation derivation) {}
