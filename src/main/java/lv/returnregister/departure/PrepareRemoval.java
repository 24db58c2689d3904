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
 * @param receiver for an unaccompanied minor: {@code family}, {@code guardian} or {@code reception-facility}
 * @param receivedBy who receives the minor in the country of destination
 * @param receptionConfirmed whether the receiver confirmed it
 */
public record PrepareRemoval(
        String document,
        String country,
        @Nullable String escort,
        @Nullable Boolean monitorTold,
        @Nullable Boolean fitToTravel,
        @Nullable String receiver,
        @Nullable String receivedBy,
        @Nullable Boolean receptionConfirmed) {

    public PrepareRemoval {
        Inputs.check()
                .required("document", document)
                .oneOf("document", document, "held", "requested")
                .required("country", country)
                .oneOf("receiver", receiver, "family", "guardian", "reception-facility")
                .requiredIf(Boolean.TRUE.equals(receptionConfirmed), "receiver", receiver)
                .requiredIf(Boolean.TRUE.equals(receptionConfirmed), "receivedBy", receivedBy)
                .done();
    }

    /** Whether the travel document was asked for and has not come. */
    public boolean awaitsDocument() {
        return "requested".equals(document);
    }
}
