package lv.returnregister.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.cockpit.ClockCases;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which case and whom the clocks of the deadline board are about. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('cockpit.use')")
class BoardCases implements ClockCases {

    private final CaseQueries cases;
    private final Persons persons;
    private final ProtectedForeigner foreigner;

    BoardCases(CaseQueries cases, Persons persons, ProtectedForeigner foreigner) {
        this.cases = cases;
        this.persons = persons;
        this.foreigner = foreigner;
    }

    @Override
    public Map<CaseId, Line> lines(Collection<CaseId> ids) {
        Map<CaseId, CaseView> views = cases.of(ids);
        Map<PersonId, PersonView> people =
                persons.of(views.values().stream().map(CaseView::personId).toList());
        Map<CaseId, Line> lines = new HashMap<>();
        views.forEach((id, view) -> {
            PersonView person = people.get(view.personId());
            lines.put(id, new Line(view.number(), person == null ? "" : person.displayName()));
        });
        return lines;
    }

    @Override
    public Set<CaseId> restricted(Collection<CaseId> ids) {
        // Minors and victims of trafficking are those whose ban is lowered, too: one question answers both.
        return ids.stream().filter(foreigner::isBanLenient).collect(Collectors.toUnmodifiableSet());
    }
}
