package lv.returnregister.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shared.Violation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What Cabinet Regulation 122/2013 (p. 5.1–5.3, 5.8) names of a person, with the history its point 13 asks for. */
class PersonRecordTest extends RegisterTest {

    private static final AddressData LUDZA = AddressData.inLatvia("STA", "Ludza", "Stacijas iela 5–2", "LV-5701");
    private static final AddressData RIGA = AddressData.inLatvia("DEC", "Rīga", "Brīvības iela 1", "LV-1010");

    @Autowired
    private Persons persons;

    @Autowired
    private PersonAddresses addresses;

    @Autowired
    private PersonPhotos photos;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    private <T> T act(Callable<T> work) {
        return currentOfficer.asRegister(work);
    }

    private void perform(Runnable work) {
        act(() -> {
            work.run();
            return true;
        });
    }

    private PersonId someone() {
        return act(() -> persons.record(PersonData.named("BOBOEV", "JAMSHED")
                .born("1990-04-12")
                .ofSex(Sex.MALE)
                .ofNationality("TJK")
                .with(DocumentData.passport("400123456", "TJK", null))));
    }

    private static void assertRefused(ThrowingCallable work, String... codes) {
        assertThatThrownBy(work)
                .asInstanceOf(type(Rejection.class))
                .extracting(rejection ->
                        rejection.violations().stream().map(Violation::code).toList())
                .isEqualTo(List.of(codes));
    }

    private static UploadedFile picture(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UploadedFile.of("seja.png", out.toByteArray(), PersonPhotos.LIMITS);
    }

    @Test
    void an_address_that_is_replaced_stays_in_the_history_with_its_days() {
        PersonId id = someone();
        perform(() -> addresses.record(new RecordAddress(id, LUDZA, null)));

        perform(() -> addresses.record(new RecordAddress(id, RIGA, "pārcēlies")));

        List<AddressView> all = act(() -> addresses.of(id));
        assertThat(all).extracting(AddressView::data).containsExactly(RIGA, LUDZA);
        assertThat(all.getFirst().reason()).isEqualTo("pārcēlies");
        assertThat(all.getFirst().isCurrent()).isTrue();
        assertThat(all.getLast().replacedAt()).isNotNull();
        assertThat(trail(id)).contains("person-address-recorded");
    }

    @Test
    void an_address_in_latvia_and_one_abroad_stand_beside_each_other() {
        PersonId id = someone();
        AddressData dushanbe = AddressData.abroad("ABR", "TJK", "Dušanbe", null, null);

        perform(() -> addresses.record(new RecordAddress(id, LUDZA, null)));
        perform(() -> addresses.record(new RecordAddress(id, dushanbe, null)));
        perform(() -> addresses.record(new RecordAddress(id, LUDZA, null)));

        assertThat(act(() -> addresses.of(id)))
                .hasSize(2)
                .allMatch(AddressView::isCurrent)
                .extracting(AddressView::data)
                .containsExactlyInAnyOrder(LUDZA, dushanbe);
    }

    @Test
    void every_fault_of_an_address_is_told_at_once() {
        PersonId id = someone();
        assertRefused(
                () -> perform(() ->
                        addresses.record(new RecordAddress(id, AddressData.inLatvia("ABR", null, null, "1010"), null))),
                "address-kind-elsewhere",
                "required",
                "postcode-not-latvian");
        assertRefused(
                () -> perform(() -> addresses.record(
                        new RecordAddress(id, AddressData.abroad("STA", "LVA", "Rīga", null, null), null))),
                "address-not-abroad");
        perform(() -> addresses.record(new RecordAddress(id, LUDZA, null)));
        assertRefused(() -> perform(() -> addresses.record(new RecordAddress(id, RIGA, " "))), "required");
        assertThat(act(() -> addresses.of(id))).hasSize(1);
    }

    @Test
    void no_fixed_address_is_an_answer_too() {
        PersonId id = someone();

        perform(() -> addresses.record(new RecordAddress(id, AddressData.inLatvia("NON", null, null, null), null)));

        assertThat(act(() -> addresses.of(id)))
                .singleElement()
                .extracting(view -> view.data().isNone())
                .isEqualTo(true);
    }

    @Test
    void history_of_addresses_and_images_cannot_be_rewritten() {
        PersonId id = someone();
        perform(() -> addresses.record(new RecordAddress(id, LUDZA, null)));

        assertThatThrownBy(() -> jdbc.sql("update person_address set street = 'x' where person_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from person_address where person_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void series_and_day_of_issue_complete_a_document_and_the_earlier_description_stays() {
        PersonId id = someone();
        DocumentData fuller = new DocumentData(
                "P", null, "400123456", LocalDate.of(2020, 3, 1), LocalDate.of(2030, 2, 28), "TJK", "МИД");

        perform(() -> persons.addDocument(id, fuller));
        // Seen again in the zone of the passport, which tells less.
        perform(() -> persons.addDocument(id, DocumentData.passport("400123456", "TJK", null)));

        assertThat(act(() -> persons.of(id)).data().documents()).containsExactly(fuller);
        assertThat(jdbc.sql("select count(*) from person_document where person_id = :id and replaced_at is not null")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_document_is_the_same_with_its_series_apart_or_not() {
        PersonId id = act(() -> persons.record(
                PersonData.named("HARB", "LAYLA").with(DocumentData.passport("AB7654321", "SYR", null))));

        perform(() -> persons.addDocument(id, new DocumentData("P", "AB", "7654321", null, null, "SYR", null)));

        assertThat(act(() -> persons.of(id)).data().documents())
                .singleElement()
                .extracting(DocumentData::printed)
                .isEqualTo("AB 7654321");
    }

    @Test
    void a_document_issued_in_the_future_or_after_its_end_is_refused() {
        PersonId id = someone();
        assertRefused(
                () -> perform(() -> persons.addDocument(
                        id, new DocumentData("P", null, "1", LocalDate.of(2100, 1, 1), null, "TJK", null))),
                "issued-in-future");
        assertRefused(
                () -> perform(() -> persons.addDocument(
                        id,
                        new DocumentData(
                                "P", null, "1", LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1), "TJK", null))),
                "issued-after-expiry");
    }

    @Test
    void what_was_not_known_is_completed_and_what_is_recorded_is_not_overwritten() {
        PersonId id = someone();

        perform(() -> persons.complete(
                new CompletePerson(id, Map.of(PersonFact.ETHNICITY, "tadžiks", PersonFact.PATRONYMIC, "Rustamovičs"))));

        PersonData now = act(() -> persons.of(id)).data();
        assertThat(now.ethnicity()).isEqualTo("tadžiks");
        assertThat(now.patronymic()).isEqualTo("Rustamovičs");
        assertRefused(
                () -> perform(() -> persons.complete(new CompletePerson(
                        id, Map.of(PersonFact.ETHNICITY, "uzbeks", PersonFact.SURNAME, "BOBOJEVS")))),
                "fact-recorded-already",
                "fact-recorded-already");
        assertThat(trail(id)).contains("person-completed");
    }

    @Test
    void ethnicity_is_words_and_a_correction_keeps_both_values() {
        PersonId id = someone();
        assertRefused(
                () -> perform(() -> persons.complete(new CompletePerson(id, Map.of(PersonFact.ETHNICITY, "<b>1</b>")))),
                "ethnicity-not-words");
        perform(() -> persons.complete(new CompletePerson(id, Map.of(PersonFact.ETHNICITY, "uzbeks"))));

        perform(() -> persons.correct(new CorrectPerson(id, PersonFact.ETHNICITY, "tadžiks", "persona precizē")));

        assertThat(act(() -> persons.corrections(id)))
                .extracting(PersonCorrection::fact, PersonCorrection::before, PersonCorrection::after)
                .containsExactly(
                        tuple(PersonFact.ETHNICITY, "uzbeks", "tadžiks"), tuple(PersonFact.ETHNICITY, "", "uzbeks"));
    }

    @Test
    void a_further_meeting_fills_in_what_was_not_known() {
        PersonId id = someone();
        PersonData seen = PersonData.named("BOBOEV", "JAMSHED")
                .born("1990-04-12")
                .withFurther(null, "CIT", "TJK", "Dušanbe", null, "tadžiks");

        perform(() -> persons.seenAgain(id, seen));

        PersonData now = act(() -> persons.of(id)).data();
        assertThat(now.birthPlace()).isEqualTo("Dušanbe");
        assertThat(now.nationalityType()).isEqualTo("CIT");
        assertThat(now.ethnicity()).isEqualTo("tadžiks");
        assertThat(now.nationalities()).containsExactly("TJK");
    }

    @Test
    void a_face_image_is_kept_with_its_hash_and_every_look_is_recorded() {
        PersonId id = someone();
        UploadedFile first = picture(350, 450);
        UploadedFile second = picture(700, 900);

        perform(() -> photos.record(id, first, LocalDate.of(2026, 1, 5)));
        perform(() -> photos.record(id, second, null));

        List<PhotoView> all = act(() -> photos.of(id));
        assertThat(all).extracting(PhotoView::isCurrent).containsExactly(true, false);
        assertThat(all.getFirst().sha256()).isEqualTo(second.sha256());
        Photo shown = act(() -> photos.open(id, all.getLast().id()));
        assertThat(shown.bytes()).isEqualTo(first.bytes());
        assertThat(shown.mediaType()).isEqualTo("image/png");
        assertThat(trail(id)).contains("person-photo-recorded", "person-photo-viewed");
    }

    @Test
    void a_face_image_too_small_unreadable_or_of_another_person_is_refused() {
        PersonId id = someone();
        assertRefused(() -> perform(() -> photos.record(id, picture(100, 450), null)), "image-size");
        byte[] headOnly = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
        assertRefused(
                () -> perform(() -> photos.record(id, UploadedFile.of("x.png", headOnly, PersonPhotos.LIMITS), null)),
                "image-not-readable");
        perform(() -> photos.record(id, picture(350, 450), null));
        UUID photo = act(() -> photos.of(id)).getFirst().id();
        PersonId other = someone();
        assertRefused(() -> act(() -> photos.open(other, photo)), "photo-unknown");
    }

    @Test
    void only_who_may_complete_a_person_records_an_address_or_an_image() {
        PersonId id = someone();
        Officer police = new Officer("p", "P", Authority.VP, "VP-LATGALE", Role.OFFICER, java.util.Set.of("case.work"));

        assertThatThrownBy(() -> currentOfficer.as(police, () -> {
                    photos.record(id, picture(350, 450), null);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> trail(PersonId id) {
        return jdbc.sql("select action from audit_entry where person_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
