package lv.returnregister.protection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.ForeignerFound;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonCorrected;
import lv.returnregister.person.Persons;
import lv.returnregister.protection.domain.ProtectionRecords;
import lv.returnregister.protection.domain.ProtectionRecords.Companion;
import lv.returnregister.protection.domain.ProtectionRecords.Representative;
import lv.returnregister.protection.domain.ProtectionRecords.Vulnerability;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protection of minors and vulnerable people: what officers record about it, who is a minor and alone, and the task to
 * find a representative, which opens and closes with what becomes known.
 */
@Service
@Transactional
public class Protection implements ProtectedForeigner {

    private static final int COMING_OF_AGE = 18;
    private static final String REPRESENTATIVE_STEP = "appoint-representative";

    private final ProtectionRecords records;
    private final Classifiers classifiers;
    private final CaseFiles cases;
    private final Persons persons;
    private final DepartureProof departures;
    private final CaseProcesses processes;
    private final OpenTasks openTasks;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Protection(
            ProtectionRecords records,
            Classifiers classifiers,
            CaseFiles cases,
            Persons persons,
            DepartureProof departures,
            CaseProcesses processes,
            OpenTasks openTasks,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.records = records;
        this.classifiers = classifiers;
        this.cases = cases;
        this.persons = persons;
        this.departures = departures;
        this.processes = processes;
        this.openTasks = openTasks;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Records that the foreigner is a vulnerable person, and since when. */
    @PreAuthorize("hasAuthority('protection.record')")
    public void recordVulnerability(CaseId caseId, RecordVulnerability command) {
        requireOpen(caseId);
        Instant now = clock.instant();
        LocalDate today = LegalTime.day(now);
        LocalDate since = command.since() == null ? today : command.since();
        if (since.isAfter(today)) {
            throw new Rejection(Violation.input("since", "in-the-future"));
        }
        String kind = classifiers
                .accept(CodeList.VULNERABILITY, command.kind(), "kind", today)
                .code();
        records.add(
                caseId, new Vulnerability(kind, since, now, currentOfficer.get().signInName()));
        cases.record(
                caseId,
                "vulnerability-recorded",
                now,
                null,
                Details.empty()
                        .entry("vulnerability", CodeList.VULNERABILITY.file(), kind)
                        .and("since", LegalTime.write(since))
                        .values());
        seekRepresentative(caseId);
    }

    /** Records who travels with the foreigner; an adult with a minor answers for the child. */
    @PreAuthorize("hasAuthority('protection.record')")
    public void recordCompanion(CaseId caseId, RecordCompanion command) {
        requireOpen(caseId);
        Instant now = clock.instant();
        String link = classifiers
                .accept(CodeList.FAMILY_LINK, command.link(), "link", LegalTime.day(now))
                .code();
        records.add(
                caseId,
                new Companion(command.name(), link, command.isChild(), now),
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                command.isChild() ? "child-companion-recorded" : "companion-recorded",
                now,
                null,
                Details.of("companion", command.name())
                        .entry("familyLink", CodeList.FAMILY_LINK.file(), link)
                        .values());
        seekRepresentative(caseId);
    }

    /** Records the representative of a minor. */
    @PreAuthorize("hasAuthority('protection.represent')")
    public void appoint(CaseId caseId, AppointRepresentative command) {
        requireOpen(caseId);
        Instant now = clock.instant();
        String office = classifiers
                .accept(CodeList.REPRESENTATIVE, command.office(), "office", LegalTime.day(now))
                .code();
        records.add(
                caseId,
                new Representative(
                        command.name(), office, now, currentOfficer.get().signInName()));
        cases.record(
                caseId,
                "representative-appointed",
                now,
                null,
                Details.of("representative", command.name())
                        .entry("office", CodeList.REPRESENTATIVE.file(), office)
                        .values());
    }

    /** The vulnerabilities recorded in a case, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Vulnerability> vulnerabilities(CaseId caseId) {
        return records.vulnerabilities(caseId);
    }

    /** Who travels with the foreigner, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Companion> companions(CaseId caseId) {
        return records.companions(caseId);
    }

    /** Who represents the minor now. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public Optional<Representative> representative(CaseId caseId) {
        return records.representatives(caseId).stream().findFirst();
    }

    /** The birth date decides; while it is unknown, what officers recorded does. In doubt the foreigner is a minor. */
    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isMinor(CaseId caseId) {
        PartialDate birthDate = persons.lineOf(cases.find(caseId).personId()).birthDate();
        return birthDate == null
                ? anyRecorded(caseId, "minor")
                : birthDate.ageOn(LegalTime.day(clock.instant())).maybeUnder(COMING_OF_AGE);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isUnaccompaniedMinor(CaseId caseId) {
        return isMinor(caseId) && !isAccompanied(caseId);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isRepresented(CaseId caseId) {
        return !records.representatives(caseId).isEmpty();
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isMinorOrFamily(CaseId caseId) {
        return isMinor(caseId)
                || anyRecorded(caseId, "withMinors")
                || records.companions(caseId).stream().anyMatch(Companion::child);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isBanLenient(CaseId caseId) {
        return isMinor(caseId) || anyRecorded(caseId, "lenientBan");
    }

    @EventListener
    void found(ForeignerFound fact) {
        seekRepresentative(fact.caseId());
    }

    @EventListener
    void corrected(PersonCorrected fact) {
        cases.ofPerson(fact.personId()).stream()
                .filter(view -> view.kind() == CaseKind.RETURN && view.isOpen())
                .map(CaseView::id)
                .forEach(this::seekRepresentative);
    }

    @EventListener
    void departed(ForeignerDeparted fact) {
        seekRepresentative(fact.caseId());
    }

    /** Asks for a representative when a child is alone, and takes the task back when nobody is needed any more. */
    private void seekRepresentative(CaseId caseId) {
        boolean asked =
                openTasks.of(caseId).stream().anyMatch(task -> task.step().equals(REPRESENTATIVE_STEP));
        boolean needed = departures.of(caseId).isEmpty() && isUnaccompaniedMinor(caseId) && !isRepresented(caseId);
        if (needed && !asked) {
            processes.tell(caseId, "minorFound", Routing.none());
        } else if (asked && !needed) {
            processes.tell(caseId, "representativeNotNeeded", Routing.none());
        }
    }

    /** The newest word counts: a kind of vulnerability that says so, or an adult companion. Without any the child is alone. */
    private boolean isAccompanied(CaseId caseId) {
        record Word(Instant at, boolean accompanied) {}
        Stream<Word> said = records.vulnerabilities(caseId).stream()
                .flatMap(vulnerability -> kind(vulnerability).attribute("accompanied").stream()
                        .map(accompanied -> new Word(vulnerability.recordedAt(), Boolean.parseBoolean(accompanied))));
        Stream<Word> met = records.companions(caseId).stream()
                .filter(companion -> !companion.child())
                .map(companion -> new Word(companion.recordedAt(), true));
        return Stream.concat(said, met)
                .max(Comparator.comparing(Word::at))
                .map(Word::accompanied)
                .orElse(false);
    }

    private boolean anyRecorded(CaseId caseId, String attribute) {
        return records.vulnerabilities(caseId).stream()
                .anyMatch(vulnerability -> kind(vulnerability)
                        .attribute(attribute)
                        .map(Boolean::parseBoolean)
                        .orElse(false));
    }

    private ClassifierEntry kind(Vulnerability vulnerability) {
        return classifiers.entry(CodeList.VULNERABILITY, vulnerability.kind());
    }

    private void requireOpen(CaseId caseId) {
        if (!cases.find(caseId).isOpen()) {
            throw new Rejection(Violation.state("case-closed"));
        }
    }
}
