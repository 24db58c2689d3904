package lv.returnregister.cockpit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import lv.returnregister.shared.CaseId;

/** Tells which case and whom a clock is about. Implemented by the case file. */
public interface ClockCases {

    /**
     * A case in one line.
     *
     * @param number as written on letters
     * @param person surname in capitals and given names
     */
    record Line(String number, String person) {}

    /** The cases of these ids; those that do not exist are missing. */
    Map<CaseId, Line> lines(Collection<CaseId> ids);

    /**
     * Those of these cases whose content the Register shows to named roles only: of minors and of victims of trafficking,
     * as far as it knows of them. Of such a case the other authority sees that it exists.
     */
    Set<CaseId> restricted(Collection<CaseId> ids);
}
