package lv.returnregister.departure;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: one removal operation is prepared (Cabinet Regulation 454/2011).
 *
 * @param document {@code held} or {@code requested}: the travel document
 * @param country destination, ICAO 9303
 * @param escort escort depth E1 to E4
 * @param monitorTold whether the Ombudsman was told of place and time
 * @param fitToTravel whether the medical check of this operation says fit
 */
public record PrepareRemoval(
        String document,
        String country,
        @Nullable String escort,
        @Nullable Boolean monitorTold,
        @Nullable Boolean fitToTravel) {

    public PrepareRemoval {
        Inputs.check()
                .required("document", document)
                .oneOf("document", document, "held", "requested")
                .required("country", country)
                .done();
    }
}
