package lv.returnregister.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.content.HeldData;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.Documents;
import lv.returnregister.documents.HandedLetter;
import lv.returnregister.person.PersonCorrection;
import lv.returnregister.person.PersonReport;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a person who asks what the Register holds about them (Regulation (EU) 2016/679, article 15). */
@Service
@Transactional
public class DataSubjectReports implements PersonReport {

    private static final LocalizedText ASKED = LocalizedText.of(
            "Persona ir lūgusi ziņas par saviem datiem, kurus glabā Reģistrs.",
            "The person has asked which of their data the Register holds.");

    private final HeldData heldData;
    private final Persons persons;
    private final CaseFiles cases;
    private final LetterValues letterValues;
    private final Documents documents;
    private final CurrentOfficer currentOfficer;
    private final Messages messages;
    private final AuditLog audit;

    public DataSubjectReports(
            HeldData heldData,
            Persons persons,
            CaseFiles cases,
            LetterValues letterValues,
            Documents documents,
            CurrentOfficer currentOfficer,
            Messages messages,
            AuditLog audit) {
        this.heldData = heldData;
        this.persons = persons;
        this.cases = cases;
        this.letterValues = letterValues;
        this.documents = documents;
        this.currentOfficer = currentOfficer;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Writes the report and records that it was handed out; no copy is kept.
     *
     * @return the Latvian original and its English translation, packed together
     */
    @Override
    @PreAuthorize("hasAuthority('person.report')")
    public File write(PersonId personId) {
        HandedLetter letter = documents.handOut("data-subject-report", "lv", values(personId));
        audit.personAct("person-report-issued", personId, letter.number());
        return packed(letter);
    }

    private Map<String, @Nullable Object> values(PersonId personId) {
        Officer officer = currentOfficer.get();
        List<CaseView> ofPerson = cases.ofPerson(personId);
        String numbers = ofPerson.stream().map(CaseView::number).collect(Collectors.joining(", "));
        Map<String, @Nullable Object> values =
                letterValues.common(personId, numbers, officer.authority(), officer.unit(), "", officer.signInName());
        List<HeldData.Held> items = heldData.of(personId);
        Instant since = persons.of(personId).recordedAt();
        values.put("facts", ASKED);
        values.put("heldSince", since);
        values.put(
                "held",
                items.stream()
                        .filter(item -> !item.values().isEmpty())
                        .map(DataSubjectReports::line)
                        .toList());
        values.put(
                "notHeld",
                items.stream()
                        .filter(item -> item.values().isEmpty())
                        .map(item -> LocalizedText.of(
                                item.number() + ". " + item.label().lv(),
                                item.number() + " " + item.label().en()))
                        .toList());
        values.put(
                "corrections",
                persons.corrections(personId).stream().map(this::line).toList());
        return values;
    }

    private static LocalizedText line(HeldData.Held item) {
        return LocalizedText.of(
                item.number() + ". " + item.label().lv() + ": "
                        + item.values().stream().map(LocalizedText::lv).collect(Collectors.joining("; ")),
                item.number() + " " + item.label().en() + ": "
                        + item.values().stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }

    private LocalizedText line(PersonCorrection correction) {
        String at = LegalTime.write(correction.at()) + " ";
        String change = ": " + shown(correction.before()) + " → " + shown(correction.after()) + " ("
                + correction.reason() + ")";
        String fact = correction.fact().messageKey();
        return LocalizedText.of(
                at + messages.text(Messages.LATVIAN, fact) + change,
                at + messages.text(Messages.ENGLISH, fact) + change);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static File packed(HandedLetter letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (DocumentContent content : List.of(letter.original(), letter.translation())) {
                zip.putNextEntry(new ZipEntry(content.fileName()));
                zip.write(content.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new File(letter.number() + ".zip", "application/zip", bytes.toByteArray());
    }
}
