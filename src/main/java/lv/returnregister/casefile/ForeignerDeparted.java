package lv.returnregister.casefile;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * Fact: the foreigner has left. Ends detention, executes the return decision and starts the entry ban.
 *
 * @param at when they crossed the border, UTC
 * @param crossingPoint border crossing point (list CL-BCP or its name)
 * @param destination country, ICAO 9303
 */
public record ForeignerDeparted(CaseId caseId, Instant at, String crossingPoint, String destination) {}
