package lv.returnregister.departure;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;

/**
 * Command: proof that the foreigner has left.
 *
 * @param at when they crossed the border, Riga time
 * @param crossingPoint list CL-BCP or its name
 * @param destination country, ICAO 9303
 * @param source proof: {@code REIS}, {@code escort-report} … (list CL-PRF)
 */
public record ConfirmDeparture(
        @Dated(Dated.When.PAST) LocalDateTime at, String crossingPoint, String destination, String source) {

    public ConfirmDeparture {
        Inputs.check()
                .required("at", at)
                .required("crossingPoint", crossingPoint)
                .required("destination", destination)
                .required("source", source)
                .done();
    }
}
