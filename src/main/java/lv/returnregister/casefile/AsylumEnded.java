package lv.returnregister.casefile;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * Fact: the asylum procedure ended.
 *
 * @param at when, UTC
 * @param granted whether protection was granted, so that the stay is lawful; otherwise the refusal is final
 */
public record AsylumEnded(CaseId caseId, Instant at, boolean granted) {}
