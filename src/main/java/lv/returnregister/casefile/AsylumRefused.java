package lv.returnregister.casefile;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * Fact: the asylum procedure ended with a final refusal.
 *
 * @param at when, UTC
 */
public record AsylumRefused(CaseId caseId, Instant at) {}
