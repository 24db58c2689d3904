package lv.returnregister.detention;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/** A foreigner is detained no longer. */
record DetentionEnded(CaseId caseId, Instant at) {}
