package lv.returnregister.casefile;

import java.time.LocalDate;
import lv.returnregister.shared.CaseId;

/** Fact: the foreigner may leave by themselves until a later day than the order said; {@code until} inclusive. */
public record VoluntaryTermExtended(CaseId caseId, LocalDate until) {}
