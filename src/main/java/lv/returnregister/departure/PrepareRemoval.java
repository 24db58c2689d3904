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
 * @param flightRisk whether flight or violence is to be feared
 * @param handOverNeeded whether a vulnerable foreigner is handed over at home or to an institution
 * @param escortReasons why another depth of escort than the table proposes
 * @param route the way to the country of destination
 * @param transitCountry state of transit, ICAO 9303
 * @param transitConsent whether it has consented to the transit
 * @param ticket carrier, number and time of the ticket or transport
 * @param monitorAnswer what the Ombudsman answered: {@code attends} or {@code stays-away}
 * @param fitnessNote what the medical check found
 */
public record PrepareRemoval(
        String document,
        String country,
        @Nullable String escort,
        @Nullable Boolean monitorTold,
        @Nullable Boolean fitToTravel,
        @Nullable String receiver,
        @Nullable String receivedBy,
        @Nullable Boolean receptionConfirmed,
        @Nullable Boolean flightRisk,
        @Nullable Boolean handOverNeeded,
        @Nullable String escortReasons,
        @Nullable String route,
        @Nullable String transitCountry,
        @Nullable Boolean transitConsent,
        @Nullable String ticket,
        @Nullable String monitorAnswer,
        @Nullable String fitnessNote) {

    public PrepareRemoval {
        Inputs.check()
                .required("document", document)
                .oneOf("document", document, "held", "requested")
                .required("country", country)
                .oneOf("receiver", receiver, "family", "guardian", "reception-facility")
                .requiredIf(Boolean.TRUE.equals(receptionConfirmed), "receiver", receiver)
                .requiredIf(Boolean.TRUE.equals(receptionConfirmed), "receivedBy", receivedBy)
                .requiredIf(Boolean.TRUE.equals(transitConsent), "transitCountry", transitCountry)
                .oneOf("monitorAnswer", monitorAnswer, "attends", "stays-away")
                .done();
    }

    /** Whether the travel document was asked for and has not come. */
    public boolean awaitsDocument() {
        return "requested".equals(document);
    }
}
