package lv.returnregister.cockpit;

import java.util.Map;
import lv.returnregister.cockpit.CockpitFigures.Scope;

/** How many failed jobs wait for somebody, as the overview and the diagrams count them. */
public interface IncidentFigures {

    /** Length of the list of failures in the scope: jobs, not groups. */
    int open(Scope scope);

    /** The same for each process. */
    Map<String, Integer> byProcess(Scope scope);

    /** The same for each element of one model version. */
    Map<String, Integer> byActivity(String definitionId, Scope scope);
}
