package lv.returnregister.detention;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * A detained foreigner came to a place.
 *
 * @param place code or word of list CL-PLC
 */
record DetaineePlaced(CaseId caseId, String place, Instant at) {}
