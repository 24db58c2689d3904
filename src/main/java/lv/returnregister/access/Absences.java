package lv.returnregister.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.access.domain.Absence;
import lv.returnregister.access.domain.AbsenceRepository;
import lv.returnregister.shared.CommandDates;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of absences. Supervisors keep it for their authority, its officers see it. Every absence names a substitute
 * of the same role; when the substitute is away too, the substitute's substitute acts. A circle would leave tasks with
 * nobody and is refused when it is entered. Days begin and end at midnight in Riga, by the clock of the Register.
 */
@Service
@Transactional
public class Absences {

    private final AbsenceRepository absences;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceRepository absences,
            Officers officers,
            CurrentOfficer currentOfficer,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters an absence.
     *
     * @throws Rejection naming every reason: another authority's officer, days already entered, a substitute of another
     *     role, a circle of substitutes
     */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public AbsenceView enter(EnterAbsence command) {
        CommandDates.require(command, clock.instant());
        String officer = Objects.requireNonNull(command.officer());
        String substitute = Objects.requireNonNull(command.substitute());
        LocalDate first = Objects.requireNonNull(command.firstDay());
        LocalDate last = Objects.requireNonNull(command.lastDay());
        takeTurn();
        List<Violation> violations = new ArrayList<>();
        Optional<Officer> away = ofOwnAuthority(officer, "officer", violations);
        Optional<Officer> acting = ofOwnAuthority(substitute, "substitute", violations);
        if (away.isPresent()
                && acting.isPresent()
                && away.get().role() != acting.get().role()) {
            violations.add(Violation.input(
                    "substitute", "absence-other-role", acting.get().displayName()));
        }
        List<Absence> others = absences.touching(first, last);
        others.stream()
                .filter(other -> other.officer().equals(officer))
                .findFirst()
                .ifPresent(other -> violations.add(Violation.input(
                        "firstDay",
                        "absence-entered-already",
                        LegalTime.write(other.firstDay()),
                        LegalTime.write(other.lastDay()))));
        if (leadsTo(officer, substitute, first, last, others)) {
            violations.add(Violation.input("substitute", "absence-circle"));
        }
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        Absence entered = absences.save(new Absence(
                officer, first, last, substitute, currentOfficer.get().signInName(), clock.instant()));
        AbsenceView view = view(entered);
        events.publishEvent(new AbsenceChanged(view, AbsenceChanged.What.ENTERED));
        return view;
    }

    /** Takes an absence back, or ends it today although its last day lies ahead: the officer is here. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public void withdraw(UUID id) {
        takeTurn();
        Absence absence = absences.findById(id)
                .filter(entry -> !entry.isWithdrawn())
                .orElseThrow(() -> new Rejection(Violation.state("absence-gone")));
        List<Violation> violations = new ArrayList<>();
        ofOwnAuthority(absence.officer(), "officer", violations);
        if (violations.isEmpty() && absence.lastDay().isBefore(today())) {
            violations.add(Violation.state("absence-over"));
        }
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        absence.withdraw(currentOfficer.get().signInName(), clock.instant());
        events.publishEvent(new AbsenceChanged(view(absence), AbsenceChanged.What.WITHDRAWN));
    }

    /** The absences of the officer's own authority that have a day in the period, the earliest first. */
    @PreAuthorize("hasAuthority('inbox.use')")
    @Transactional(readOnly = true)
    public List<AbsenceView> calendar(LocalDate first, LocalDate last) {
        Authority authority = currentOfficer.get().authority();
        Set<String> colleagues = officers.ofAuthority(authority).stream()
                .map(Officer::signInName)
                .collect(Collectors.toSet());
        return absences.touching(first, last).stream()
                .filter(absence -> colleagues.contains(absence.officer()))
                .map(Absences::view)
                .toList();
    }

    /** Who is away today, of every authority. */
    @PreAuthorize("hasAuthority('inbox.use')")
    @Transactional(readOnly = true)
    public AwayToday away() {
        LocalDate today = today();
        return new AwayToday(
                absences.touching(today, today).stream().map(Absences::view).toList());
    }

    /** Two supervisors at once must not make a circle together. */
    private void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('access_absence', 0))")
                .query(row -> {});
    }

    private Optional<Officer> ofOwnAuthority(String signInName, String field, List<Violation> violations) {
        Optional<Officer> found = officers.findActive(signInName)
                .filter(officer -> officer.authority() == currentOfficer.get().authority());
        if (found.isEmpty()) {
            violations.add(Violation.input(field, "absence-no-such-officer", signInName));
        }
        return found;
    }

    private LocalDate today() {
        return LegalTime.day(clock.instant());
    }

    /** Whether somebody's substitutes, each away in days common with the period, lead back to the officer. */
    private static boolean leadsTo(
            String officer, String substitute, LocalDate first, LocalDate last, List<Absence> others) {
        return substitute.equals(officer)
                || others.stream()
                        .filter(other -> other.officer().equals(substitute))
                        .filter(other -> !other.firstDay().isAfter(last)
                                && !other.lastDay().isBefore(first))
                        .anyMatch(other -> leadsTo(
                                officer,
                                other.substitute(),
                                later(first, other.firstDay()),
                                earlier(last, other.lastDay()),
                                others));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static AbsenceView view(Absence absence) {
        return new AbsenceView(
                absence.id(),
                absence.officer(),
                absence.firstDay(),
                absence.lastDay(),
                absence.substitute(),
                absence.enteredBy());
    }
}
