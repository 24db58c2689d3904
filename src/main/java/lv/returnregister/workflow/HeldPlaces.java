package lv.returnregister.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.ReadAtTurn;
import org.springframework.stereotype.Component;

/** Where steps of a case wait, as far as the transaction whose turn it is knows: what it found and what it held itself. */
@Component
class HeldPlaces implements ReadAtTurn {

    private final PerTransaction<Map<CaseId, Set<Place>>> ofCases = new PerTransaction<>(HashMap::new);

    /** A step that waits in a process instance. */
    record Place(String instance, String step) {}

    @Override
    public String query() {
        return "select process_instance, step from workflow_held_step where case_id = ?";
    }

    @Override
    public void take(CaseId caseId, ResultSet rows) throws SQLException {
        Set<Place> places = ofCases.get().computeIfAbsent(caseId, none -> new LinkedHashSet<>());
        while (rows.next()) {
            places.add(new Place(rows.getString("process_instance"), rows.getString("step")));
        }
    }

    void add(CaseId caseId, Place place) {
        ofCases.get().computeIfAbsent(caseId, none -> new LinkedHashSet<>()).add(place);
    }

    List<Place> of(CaseId caseId) {
        return List.copyOf(ofCases.get().getOrDefault(caseId, Set.of()));
    }
}
