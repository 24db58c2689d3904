package lv.returnregister.departure;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: after the term it was checked whether the foreigner has left.
 *
 * @param departed whether they have
 * @param at when they crossed the border, Riga time; needed when they have
 * @param crossingPoint where (list CL-BCP or its name)
 * @param destination country, ICAO 9303
 * @param source proof (list CL-PRF)
 */
public record CheckDeparture(
        Boolean departed,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime at,
        @Nullable String crossingPoint,
        @Nullable String destination,
        @Nullable String source) {

    public CheckDeparture {
        boolean left = Boolean.TRUE.equals(departed);
        Inputs.check()
                .required("departed", departed)
                .requiredIf(left, "at", at)
                .requiredIf(left, "crossingPoint", crossingPoint)
                .requiredIf(left, "destination", destination)
                .requiredIf(left, "source", source)
                .done();
    }
}
