package lv.returnregister.workflow;

import lv.returnregister.access.Authority;
import lv.returnregister.shared.CaseId;

/** Tells which authority and unit have to act in a case. Implemented by the case file. */
public interface CaseRouting {

    /**
     * The institution that plays a part in the case.
     *
     * @param part {@code finding}, {@code deciding} or the name of an authority
     */
    Authority authority(CaseId caseId, String part);

    /** The unit of that authority which has the case now; the authority's name when no unit is named. */
    String unit(CaseId caseId, Authority authority);
}
