package lv.returnregister.departure;

import lv.returnregister.shared.Inputs;

/**
 * Command: the removal starts.
 *
 * @param crossingPoint list CL-BCP or its name
 * @param destination country, ICAO 9303
 * @param transport list CL-TRN
 */
public record CarryOutRemoval(String crossingPoint, String destination, String transport) {

    public CarryOutRemoval {
        Inputs.check()
                .required("crossingPoint", crossingPoint)
                .required("destination", destination)
                .required("transport", transport)
                .done();
    }
}
