package lv.returnregister.casefile;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * The moment of a proven departure had been recorded wrong.
 *
 * @param before the moment recorded until now
 * @param at the right one
 */
public record DepartureCorrected(CaseId caseId, Instant before, Instant at) {}
