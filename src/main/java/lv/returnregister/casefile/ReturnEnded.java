package lv.returnregister.casefile;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * Fact: the case ends without return, because nobody is to be returned any more.
 *
 * @param at when it took effect, UTC
 * @param stage how the case ended
 * @param releaseReason code of the reason (list CL-REL) for which whoever is detained is free
 */
public record ReturnEnded(CaseId caseId, Instant at, Stage stage, String releaseReason) {}
