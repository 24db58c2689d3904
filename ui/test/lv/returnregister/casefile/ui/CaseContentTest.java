package lv.returnregister.casefile.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.casefile.CaseDocuments;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Fact;
import lv.returnregister.casefile.ServiceNotes;
import lv.returnregister.casefile.WriteNote;
import lv.returnregister.detention.PlaceDetainee;
import lv.returnregister.detention.Placements;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.FileView;
import lv.returnregister.documents.FilesOfCases;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.FileBox;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Documents, service notes, placement and the person card of a case (R122 5.2, 5.5, 5.15, 5.16). */
class CaseContentTest extends ScreenTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private FilesOfCases files;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private ServiceNotes notes;

    @Autowired
    private Placements placements;

    @Autowired
    private PersonAddresses addresses;

    @Autowired
    private OfficerActs acts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_document_is_added_listed_and_every_opening_is_recorded() {
        Officer guard = guard();
        CaseView found = found(guard, "YUSUFOV");
        open(guard, "case/" + found.id() + "?tab=documents");
        assertThat(text(page())).contains("Lietā vēl nav dokumentu", "MK 122, 5.15. p.");

        _get(FileBox.class).offer("pases kopija.pdf", PDF);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Kas tas ir")).getValue())
                .isEqualTo("pases kopija");
        _click(_get(Button.class, spec -> spec.withText("Pievienot")));

        FileView file = as(guard, () -> documents.files(found.id())).getFirst();
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(text(page()))
                .contains("pases kopija", "SHA-256 " + file.sha256().substring(0, 16));
        assertThat(as(guard, () -> cases.timeline(found.id())))
                .extracting(Fact::kind)
                .contains("document-added");
        DocumentContent content = as(guard, () -> documents.openFile(found.id(), file.id()));
        assertThat(content.bytes()).isEqualTo(PDF);
        assertThat(as(guard, () -> audit.ofCase(found.id(), 100)))
                .extracting(AuditLog.Entry::action)
                .contains("document.viewed", "fact.document-added");
    }

    @Test
    void a_file_too_large_or_of_another_kind_is_told_in_words_and_nothing_typed_is_lost() {
        Officer guard = guard();
        CaseView found = found(guard, "RAHMONOV");
        open(guard, "case/" + found.id() + "?tab=documents");
        TextField title = _get(TextField.class, spec -> spec.withLabel("Kas tas ir"));
        title.setValue("liecība");

        FileBox box = _get(FileBox.class);
        box.offer("video.pdf", Arrays.copyOf(PDF, as(guard, files::limits).most() + 1));
        assertThat(text(box)).contains("„video.pdf” ir 26 MB liela; drīkst būt ne vairāk kā 25 MB");
        box.offer("programma.pdf", new byte[] {'M', 'Z', 1, 2});
        assertThat(text(box)).contains("„programma.pdf” nav datne, ko Reģistrs pieņem; der JPEG, PDF, PNG");
        _click(_get(Button.class, spec -> spec.withText("Pievienot")));

        assertThat(text(box)).contains("Izvēlieties datni.");
        assertThat(title.getValue()).isEqualTo("liecība");
        assertThat(as(guard, () -> documents.files(found.id()))).isEmpty();
    }

    @Test
    void a_document_of_another_case_is_not_handed_out_and_none_is_changed() {
        Officer guard = guard();
        CaseView mine = found(guard, "SAIDOV");
        CaseView other = found(guard, "GULOV");
        open(guard, "case/" + mine.id() + "?tab=documents");
        _get(FileBox.class).offer("a.pdf", PDF);
        _click(_get(Button.class, spec -> spec.withText("Pievienot")));
        FileView file = as(guard, () -> documents.files(mine.id())).getFirst();

        assertThatThrownBy(() -> as(guard, () -> documents.openFile(other.id(), file.id())))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> jdbc.sql("update documents_file set title = 'x' where id = :id")
                        .param("id", file.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void a_service_note_stays_as_it_was_written() {
        Officer guard = guard();
        CaseView found = found(guard, "NAZAROV");
        open(guard, "case/" + found.id() + "?tab=notes");

        _get(TextArea.class, spec -> spec.withLabel("Dienesta atzīme")).setValue("  Runā tikai tadžiku valodā.  ");
        _click(_get(Button.class, spec -> spec.withText("Ierakstīt")));

        assertThat(as(guard, () -> notes.of(found.id()))).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Runā tikai tadžiku valodā.");
            assertThat(note.writtenBy()).isEqualTo(guard.signInName());
        });
        assertThat(text(page())).contains("Runā tikai tadžiku valodā.", "MK 122, 5.16. p.");
        assertThat(as(guard, () -> audit.ofCase(found.id(), 100)))
                .extracting(AuditLog.Entry::action)
                .contains("note.written");
        assertThatThrownBy(() -> jdbc.sql("delete from casefile_note where case_id = :id")
                        .param("id", found.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_empty_note_and_one_too_long_are_refused_at_the_field() {
        Officer guard = guard();
        CaseView found = found(guard, "SAFAROV");
        open(guard, "case/" + found.id() + "?tab=notes");

        _click(_get(Button.class, spec -> spec.withText("Ierakstīt")));

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Dienesta atzīme"))
                        .isInvalid())
                .isTrue();
        assertThatThrownBy(() -> new WriteNote("x".repeat(2001))).isInstanceOf(Rejection.class);
        assertThat(as(guard, () -> notes.of(found.id()))).isEmpty();
    }

    @Test
    void who_only_reads_finds_no_place_to_write() {
        Officer guard = guard();
        CaseView found = found(guard, "ALIEV");
        Officer auditor = officer(Authority.VRS, "VRS-LUDZA", Role.AUDITOR);

        open(auditor, "case/" + found.id() + "?tab=notes");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Dienesta atzīme")))
                .isEmpty();
        assertThatThrownBy(() -> as(auditor, () -> {
                    notes.write(found.id(), new WriteNote("x"));
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        go("case/" + found.id() + "?tab=documents");
        assertThat(_find(FileBox.class)).isEmpty();
    }

    @Test
    void placement_and_release_are_told_apart_from_the_detention() {
        Officer guard = guard();
        CaseView found = found(guard, "MIRZOEV");
        as(guard, () -> {
            acts.perform(
                    found.id(),
                    "decide-detention",
                    Map.of(
                            "decision", "detain",
                            "ground", "illegal-border-crossing",
                            "facility", "Daugavpils",
                            "alternativesWhyNot", "nav adreses"));
            return true;
        });

        as(guard, () -> {
            acts.perform(found.id(), "place-detainee", Map.of("facility", "Mucenieki"));
            return true;
        });

        assertThat(as(guard, () -> placements.of(found.id()))).hasSize(2);
        open(guard, "case/" + found.id() + "?tab=detention");
        assertThat(text(page())).contains("Daugavpils", "Mucenieki", "Aizturēja");
        LocalDateTime before = LegalTime.at(found.openedAt()).toLocalDateTime().minusDays(1);
        assertThatThrownBy(() -> as(guard, () -> {
                    placements.place(found.id(), new PlaceDetainee("Mucenieki", null, before));
                    return true;
                }))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("before-detention");
    }

    @Test
    void an_address_is_entered_and_changed_on_the_person_card_and_the_old_one_stays() {
        Officer guard = guard();
        CaseView found = found(guard, "KODIROV");
        open(guard, "case/" + found.id() + "?tab=person");

        _click(_find(Button.class, spec -> spec.withText("Pievienot")).getFirst());
        choose("Adreses veids", "STA");
        _get(TextField.class, spec -> spec.withLabel("Pilsēta vai novads un pagasts"))
                .setValue("Ludza");
        _click(_get(Button.class, spec -> spec.withText("Saglabāt")));
        assertThat(text(page())).contains("Ludza (personas norādītā)");

        _click(_get(Button.class, spec -> spec.withText("Mainīt")));
        _get(TextField.class, spec -> spec.withLabel("Pilsēta vai novads un pagasts"))
                .setValue("Rīga");
        _click(_get(Button.class, spec -> spec.withText("Saglabāt")));
        assertThat(text(page())).contains("Darbība nav veikta");
        _get(TextField.class, spec -> spec.withLabel("Kāpēc maina adresi")).setValue("pārcēlies");
        _click(_get(Button.class, spec -> spec.withText("Saglabāt")));

        assertThat(text(page())).contains("Rīga (personas norādītā)", "Agrākās adreses (1)");
        assertThat(as(guard, () -> addresses.of(found.personId()))).hasSize(2);
    }

    @Test
    void what_somebody_is_typing_is_not_drawn_over_by_what_others_do() {
        Officer guard = guard();
        CaseView found = found(guard, "SHARIPOV");
        open(guard, "case/" + found.id() + "?tab=notes");
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("Dienesta atzīme"));
        text.setValue("iesākta");

        as(guard, () -> {
            notes.write(found.id(), new WriteNote("cita amatpersona"));
            return true;
        });
        _get(CasePage.class).refresh();

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Dienesta atzīme"))
                        .getValue())
                .isEqualTo("iesākta");
        assertThat(text(page())).contains("cita amatpersona");
    }

    private void choose(String label, String code) {
        _get(CodeBox.class, spec -> spec.withLabel(label)).choose(code);
    }

    private Officer guard() {
        return officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
    }

    private static Component page() {
        return _get(CasePage.class);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
