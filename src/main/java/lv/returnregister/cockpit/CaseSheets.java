package lv.returnregister.cockpit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;

/** What the cockpit has to know of cases: whose they are and how people call them. Implemented by the case file. */
public interface CaseSheets {

    /**
     * One case.
     *
     * @param number as written on letters
     * @param stage where it stands, in words
     * @param route where it is shown, without a leading slash
     * @param authorities the one that found it and the one that decides it, in this order
     * @param units the units that found it and decide it; the name of an authority where no unit is named
     */
    record Sheet(
            CaseId id,
            String number,
            LocalizedText stage,
            boolean open,
            String route,
            List<Authority> authorities,
            List<String> units) {

        public Sheet {
            authorities = List.copyOf(authorities);
            units = List.copyOf(units);
        }

        /** The authority that decides it. */
        public Authority decidedBy() {
            return authorities.getLast();
        }

        /** Whether the officer's authority found or decides it. */
        public boolean isOf(Officer officer) {
            return authorities.contains(officer.authority());
        }

        /** Whether it is within what a supervisor looks at. */
        public boolean isIn(CockpitFigures.Scope scope, Officer officer) {
            return isOf(officer) && (scope == CockpitFigures.Scope.AUTHORITY || units.contains(officer.unit()));
        }
    }

    /** The cases of these ids; those that do not exist are missing. */
    Map<CaseId, Sheet> of(Collection<CaseId> cases);

    /** The case of this id. */
    default Optional<Sheet> find(CaseId caseId) {
        return Optional.ofNullable(of(List.of(caseId)).get(caseId));
    }
}
