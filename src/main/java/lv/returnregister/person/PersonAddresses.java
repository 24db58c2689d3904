package lv.returnregister.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.domain.AddressBook;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person lives: one address in Latvia and one abroad at a time, and all there were before (R122 5.2, 13). */
@Service
@Transactional
public class PersonAddresses {

    private static final Pattern LATVIAN_POSTCODE = Pattern.compile("LV-\\d{4}");

    private final AddressBook book;
    private final Classifiers classifiers;
    private final CurrentOfficer currentOfficer;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public PersonAddresses(
            AddressBook book,
            Classifiers classifiers,
            CurrentOfficer currentOfficer,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.classifiers = classifiers;
        this.currentOfficer = currentOfficer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every address, the present ones first, then the last replaced. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work', 'person.search')")
    @Transactional(readOnly = true)
    public List<AddressView> of(PersonId id) {
        return book.of(id);
    }

    /** Checks an address without recording it, so that its faults are told with those of a whole page. */
    @PreAuthorize("hasAnyAuthority('person.complete', 'case.open')")
    @Transactional(readOnly = true)
    public List<Violation> faults(AddressData address) {
        List<Violation> violations = new ArrayList<>();
        String place = "address." + address.place().word() + ".";
        Optional<ClassifierEntry> kind = classifiers.find(CodeList.ADDRESS_KIND, address.kind());
        if (address.kind().isEmpty()) {
            violations.add(Violation.input(place + "kind", "required"));
        } else if (kind.isEmpty()) {
            violations.add(Violation.input(
                    place + "kind",
                    "code-unknown",
                    address.kind(),
                    classifiers.title(CodeList.ADDRESS_KIND).lv()));
        } else if (!isKindOf(kind.get(), address.place())) {
            violations.add(Violation.input(
                    place + "kind", "address-kind-elsewhere", kind.get().label().lv()));
        }
        if (address.place() == AddressPlace.ABROAD) {
            country(address.country(), place + "country", violations);
        }
        if (!address.isNone() && address.locality() == null && address.street() == null) {
            violations.add(Violation.input(place + "locality", "required"));
        }
        String postcode = address.postcode();
        if (address.place() == AddressPlace.LATVIA
                && postcode != null
                && !LATVIAN_POSTCODE.matcher(postcode).matches()) {
            violations.add(Violation.input(place + "postcode", "postcode-not-latvian", postcode));
        }
        return violations;
    }

    private void country(String code, String field, List<Violation> violations) {
        if (code.isEmpty()) {
            violations.add(Violation.input(field, "required"));
        } else if (AddressData.LATVIA.equals(code)) {
            violations.add(Violation.input(field, "address-not-abroad"));
        } else if (classifiers.find(CodeList.COUNTRY, code).isEmpty()) {
            violations.add(Violation.input(
                    field,
                    "code-unknown",
                    code,
                    classifiers.title(CodeList.COUNTRY).lv()));
        }
    }

    /** The kinds an address at this place can have. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<ClassifierEntry> kinds(AddressPlace place) {
        return classifiers.entries(CodeList.ADDRESS_KIND).stream()
                .filter(kind -> isKindOf(kind, place))
                .toList();
    }

    private static boolean isKindOf(ClassifierEntry kind, AddressPlace place) {
        return kind.attribute("place").map(place.word()::equals).orElse(true);
    }

    /**
     * Records an address. The one before at the same place stays with the day of its replacement; the same address again
     * changes nothing.
     *
     * @throws Rejection {@code code-unknown}, {@code address-kind-elsewhere}, {@code required} (also of the reason, when
     *     another address is replaced), {@code address-not-abroad}, {@code postcode-not-latvian}: all that fail at once
     */
    @PreAuthorize("hasAnyAuthority('person.complete', 'case.open')")
    public void record(RecordAddress command) {
        AddressData address = command.address();
        List<Violation> violations = faults(address);
        Optional<AddressView> before = book.of(command.personId()).stream()
                .filter(AddressView::isCurrent)
                .filter(known -> known.data().place() == address.place())
                .findFirst();
        if (before.filter(known -> known.data().equals(address)).isPresent()) {
            return;
        }
        if (before.isPresent() && !command.hasReason()) {
            violations.add(Violation.input("address." + address.place().word() + ".reason", "required"));
        }
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        Instant now = clock.instant();
        book.replace(
                command.personId(),
                new AddressView(
                        address,
                        before.isPresent() ? command.reason() : null,
                        now,
                        currentOfficer.find().map(Officer::signInName).orElse(Officer.REGISTER),
                        null));
        audit.personAct(
                "person-address-recorded", command.personId(), address.place().word());
        events.publishEvent(new PersonCorrected(command.personId()));
    }
}
