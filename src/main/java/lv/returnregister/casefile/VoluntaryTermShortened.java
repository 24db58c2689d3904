package lv.returnregister.casefile;

import java.time.LocalDate;
import lv.returnregister.shared.CaseId;

/**
 * Fact: the term for voluntary departure was made shorter.
 *
 * @param until its new last day
 */
public record VoluntaryTermShortened(CaseId caseId, LocalDate until) {}
