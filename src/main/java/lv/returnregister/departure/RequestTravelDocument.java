package lv.returnregister.departure;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: another state is asked to take the foreigner back or to issue a travel document (Cabinet Regulation 454/2011,
 * points 10 and 15; the readmission agreements).
 *
 * @param kind {@code readmission} or {@code laissez-passer}
 * @param country the state asked, ICAO 9303
 * @param sentOn when the request was sent
 * @param addressee the embassy or authority asked
 */
public record RequestTravelDocument(
        String kind,
        String country,
        @Dated(Dated.When.PAST) LocalDate sentOn,
        @Nullable String addressee) {

    public RequestTravelDocument {
        Inputs.check()
                .required("kind", kind)
                .oneOf("kind", kind, "readmission", "laissez-passer")
                .required("country", country)
                .required("sentOn", sentOn)
                .done();
    }

    public boolean isReadmission() {
        return "readmission".equals(kind);
    }
}
