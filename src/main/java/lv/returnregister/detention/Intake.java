package lv.returnregister.detention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Stage;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.person.Persons;
import lv.returnregister.person.RecordAddress;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a found foreigner in: person and case in one act, so that neither is left behind without the other, and what is
 * wrong with both is told at once.
 */
@Service
@Transactional
public class Intake {

    /** A return that is over: who is found after it has a new case. */
    private static final Set<Stage> LEFT = EnumSet.of(Stage.DEPARTED, Stage.BAN_IN_FORCE);

    /** Why an address told at a further meeting takes the place of the one known before. */
    private static final String FOUND_AGAIN = "norādīta, personu konstatējot atkārtoti";

    private final Persons persons;
    private final PersonAddresses addresses;
    private final Detentions detentions;
    private final CaseFiles cases;

    public Intake(Persons persons, PersonAddresses addresses, Detentions detentions, CaseFiles cases) {
        this.persons = persons;
        this.addresses = addresses;
        this.detentions = detentions;
        this.cases = cases;
    }

    /**
     * Opens a case for a person the Register does not know.
     *
     * @param found how the foreigner was found; made here, so that its faults are told with those of the person
     */
    @PreAuthorize("hasAuthority('case.open')")
    public CaseView openForNew(SeenPerson person, Supplier<ApprehendForeigner> found) {
        List<Violation> violations = new ArrayList<>();
        ApprehendForeigner command = attempt(found, violations);
        check(person, violations);
        PersonId id = attempt(() -> persons.record(person.data()), violations);
        if (command == null || id == null || !violations.isEmpty()) {
            throw new Rejection(violations);
        }
        settle(id, person);
        return detentions.apprehend(id, command);
    }

    /**
     * Opens a case for a person the Register knows; what is seen new of them is added.
     *
     * @throws Rejection {@code case-already-open} with its number while the person's return is still under way
     */
    @PreAuthorize("hasAuthority('case.open')")
    public CaseView openForKnown(PersonId known, SeenPerson seen, Supplier<ApprehendForeigner> found) {
        for (CaseView file : cases.ofPerson(known)) {
            if (file.isOpen() && file.kind() == CaseKind.RETURN && !LEFT.contains(file.stage())) {
                throw new Rejection(Violation.state("case-already-open", file.number()));
            }
        }
        return detentions.apprehend(known, seenAgain(known, seen, found));
    }

    /** Goes on with the open case of a person who was found again. */
    @PreAuthorize("hasAuthority('case.open')")
    public CaseView goOn(CaseId open, PersonId known, SeenPerson seen, Supplier<ApprehendForeigner> found) {
        return detentions.apprehendAgain(open, seenAgain(known, seen, found));
    }

    private ApprehendForeigner seenAgain(PersonId known, SeenPerson seen, Supplier<ApprehendForeigner> found) {
        List<Violation> violations = new ArrayList<>();
        ApprehendForeigner command = attempt(found, violations);
        check(seen, violations);
        attempt(
                () -> {
                    persons.seenAgain(known, seen.data());
                    return known;
                },
                violations);
        if (command == null || !violations.isEmpty()) {
            throw new Rejection(violations);
        }
        settle(known, seen);
        return command;
    }

    private void check(SeenPerson person, List<Violation> violations) {
        person.addresses().forEach(address -> violations.addAll(addresses.faults(address)));
    }

    private void settle(PersonId id, SeenPerson person) {
        person.addresses().forEach(address -> addresses.record(new RecordAddress(id, address, FOUND_AGAIN)));
    }

    private static <T> @Nullable T attempt(Supplier<T> work, List<Violation> violations) {
        try {
            return work.get();
        } catch (Rejection e) {
            violations.addAll(e.violations());
            return null;
        }
    }
}
