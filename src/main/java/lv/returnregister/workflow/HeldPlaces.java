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
        Set<Place> places = new LinkedHashSet<>();
        while (rows.next()) {
            places.add(new Place(rows.getString("process_instance"), rows.getString("step")));
        }
        ofCases.get().put(caseId, places);
    }

    /** Whether the transaction has the turn in the case, and so knows every step that waits in it. */
    boolean isKnown(CaseId caseId) {
        return ofCases.get().containsKey(caseId);
    }

    /** A step was held; without the turn nothing is remembered, as whoever takes it reads what stands in the table. */
    void add(CaseId caseId, Place place) {
        Set<Place> places = ofCases.get().get(caseId);
        if (places != null) {
            places.add(place);
        }
    }

    List<Place> of(CaseId caseId) {
        return List.copyOf(ofCases.get().getOrDefault(caseId, Set.of()));
    }
}
