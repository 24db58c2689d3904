package lv.returnregister.casefile;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * Fact: the foreigner of a case asked for asylum; until it is decided nobody is returned.
 *
 * @param at when, UTC
 */
public record AsylumApplied(CaseId caseId, Instant at) {}
