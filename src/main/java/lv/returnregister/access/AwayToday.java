package lv.returnregister.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is away today.
 *
 * @param absences the entries that cover today
 */
public record AwayToday(List<AbsenceView> absences) {

    /** The absence of the officer, if they are away. */
    public Optional<AbsenceView> of(String officer) {
        return absences.stream()
                .filter(absence -> absence.officer().equals(officer))
                .findFirst();
    }

    public boolean isAway(String officer) {
        return of(officer).isPresent();
    }

    /** Who acts for the officer, past substitutes who are away themselves; the officer when they are here. */
    public String actingFor(String officer) {
        String acting = officer;
        Set<String> passed = new HashSet<>();
        while (passed.add(acting) && isAway(acting)) {
            acting = of(acting).map(AbsenceView::substitute).orElse(acting);
        }
        return acting;
    }
}
