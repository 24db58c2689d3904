package lv.returnregister.casefile;

import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.cockpit.CockpitFigures;
import lv.returnregister.cockpit.ProcessFigures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the cases of a supervisor's unit or authority. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('cockpit.use')")
class CaseCockpit implements CockpitFigures {

    private final CaseQueries cases;
    private final CurrentOfficer currentOfficer;

    CaseCockpit(CaseQueries cases, CurrentOfficer currentOfficer) {
        this.cases = cases;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public Numbers numbers(ProcessFigures.Scope scope) {
        Officer officer = currentOfficer.get();
        String unit = scope.unit();
        CaseQueries.Filter all = CaseQueries.Filter.all().withState(CaseQueries.State.OPEN);
        CaseQueries.Filter open = switch (scope.reach()) {
            case UNIT -> all.withUnit(unit == null ? officer.unit() : unit);
            case AUTHORITY -> all.withAuthority(officer.authority());
            case ALL -> all;
        };
        return new Numbers(
                cases.count(open), cases.count(open.onlyDetained(true)), cases.count(open.onlyOverridden(true)));
    }
}
