package lv.returnregister.detention.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Stage;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.CodeBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three in the morning, a passport in hand: what the officer meets on the page of a new case. */
class NewCaseViewTest extends ScreenTest {

    private static final String ZONE =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Classifiers classifiers;

    private Officer guard;
    private String surname;

    /** Letters at random: the tests share one register, and like names would be taken for one person. */
    private static String unlikeAnyOther() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(18)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit <= '9' ? digit - '0' + 'G' : digit - 'a' + 'A')))
                .collect(java.util.stream.Collectors.joining());
    }

    @BeforeEach
    void anOfficerAndANameOfTheirOwn() {
        guard = officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        surname = "Q" + unlikeAnyOther() + "OV";
    }

    @Test
    void only_who_may_open_a_case_sees_the_page() {
        open(guard, NewCaseView.ROUTE);
        assertThat(_find(NewCaseView.class)).hasSize(1);

        open(officer(Authority.VRS, "VRS-LUDZA", Role.SUPERVISOR), NewCaseView.ROUTE);
        assertThat(_find(NewCaseView.class)).isEmpty();
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void the_zone_fills_the_fields_and_every_check_digit_is_explained() {
        open(guard, NewCaseView.ROUTE);

        type(_get(TextArea.class, spec -> spec.withLabel("Mašīnlasāmā zona")), ZONE);

        assertThat(field("Uzvārds").getValue()).isEqualTo("ERIKSSON");
        assertThat(field("Vārds (vārdi)").getValue()).isEqualTo("ANNA MARIA");
        assertThat(field("Dzimšanas datums").getValue()).isEqualTo("12.08.1974.");
        assertThat(field("Dokumenta numurs").getValue()).isEqualTo("L898902C3");
        assertThat(text(page())).contains("visi kontrolcipari pareizi", "dokumenta numurs", "kontrolcipars 6 pareizs");
    }

    @Test
    void a_wrong_check_digit_is_told_with_place_found_and_expected() {
        open(guard, NewCaseView.ROUTE);

        type(_get(TextArea.class, spec -> spec.withLabel("Mašīnlasāmā zona")), ZONE.replace("C36U", "C35U"));

        assertThat(text(page())).contains("kontrolcipars ir 5, jābūt 6", "2. rindas 10. vieta");
        assertThat(field("Uzvārds").getValue()).isEqualTo("ERIKSSON");
    }

    @Test
    void a_line_of_wrong_length_is_named() {
        open(guard, NewCaseView.ROUTE);

        type(
                _get(TextArea.class, spec -> spec.withLabel("Mašīnlasāmā zona")),
                "P<UTOERIKSSON<<ANNA<MARIA<<<\nL898902C36UTO74081X");

        assertThat(text(page())).contains("Zona vēl nav nolasāma", "2. rindā");
    }

    @Test
    void a_case_is_opened_and_the_draft_is_gone() {
        open(guard, NewCaseView.ROUTE);
        describe(surname, "1990-04-12");
        type(field("Vieta"), "Ludzas novads");
        choose("Pārkāpums", CodeList.VIOLATION, "illegal-border-crossing");

        _click(button("Atvērt lietu"));

        CaseView opened = openedCase();
        assertThat(opened.place()).isEqualTo("Ludzas novads");
        open(guard, NewCaseView.ROUTE);
        assertThat(field("Uzvārds").getValue()).isEmpty();
    }

    @Test
    void what_was_typed_survives_a_reload() {
        open(guard, NewCaseView.ROUTE);
        describe(surname, "1990");
        type(field("Vieta"), "Grebņeva");

        open(guard, NewCaseView.ROUTE);

        assertThat(field("Uzvārds").getValue()).isEqualTo(surname);
        assertThat(field("Dzimšanas datums").getValue()).isEqualTo("1990");
        assertThat(field("Vieta").getValue()).isEqualTo("Grebņeva");
    }

    @Test
    void every_fault_is_told_at_once_and_at_its_field() {
        open(guard, NewCaseView.ROUTE);
        type(field("Dzimšanas datums"), "01.01.2999.");

        _click(button("Atvērt lietu"));

        assertThat(field("Uzvārds").isInvalid()).isTrue();
        assertThat(field("Dzimšanas datums").isInvalid()).isTrue();
        assertThat(field("Vieta").isInvalid()).isTrue();
        assertThat(_get(CodeBox.class, spec -> spec.withLabel("Pārkāpums")).isInvalid())
                .isTrue();
        assertThat(text(page())).contains("Vēl nevar atvērt lietu");
    }

    @Test
    void days_of_overstay_are_asked_for_an_overstay_only() {
        open(guard, NewCaseView.ROUTE);
        assertThat(_find(IntegerField.class)).isEmpty();

        choose("Pārkāpums", CodeList.VIOLATION, "visa-overstay");

        assertThat(_find(IntegerField.class)).hasSize(1);
    }

    @Test
    void a_judgment_is_asked_for_an_expulsion_by_a_court_only_and_its_faults_stand_at_its_fields() {
        open(guard, NewCaseView.ROUTE);
        assertThat(_find(TextField.class, spec -> spec.withLabel("Sprieduma numurs")))
                .isEmpty();
        describe(surname, "1982-04-14");
        type(field("Vieta"), "Rīgas Centrālcietums");
        choose("Pārkāpums", CodeList.VIOLATION, "court-expulsion");

        _click(button("Atvērt lietu"));
        assertThat(field("Sprieduma numurs").isInvalid()).isTrue();
        assertThat(date("Sprieduma datums").isInvalid()).isTrue();

        type(field("Sprieduma numurs"), "K33-0101");
        type(date("Sprieduma datums"), LocalDate.of(2025, 12, 10));
        type(date("Ieslodzījumā kopš"), LocalDate.of(2025, 12, 15));
        _click(button("Atvērt lietu"));
        assertThat(openedCase().place()).isEqualTo("Rīgas Centrālcietums");
    }

    @Test
    void a_known_person_is_offered_and_must_be_decided_on() {
        CaseView known = found(guard, surname);
        open(guard, NewCaseView.ROUTE);
        type(field("Uzvārds"), surname);
        type(field("Vārds (vārdi)"), "Elshan");
        type(field("Dzimšanas datums"), "23.09.1991.");
        type(field("Vieta"), "Rīga");
        choose("Pārkāpums", CodeList.VIOLATION, "permit-expired");

        assertThat(_find(Article.class)).hasSize(1);
        assertThat(text(_get(Article.class)))
                .contains("Tā pati persona", "tie paši vārdi", known.number(), "atvērta lieta");
        _click(button("Atvērt lietu"));
        assertThat(text(page())).contains("izlemiet, vai tā ir šī persona");

        _click(button("Tā ir šī persona"));
        _click(button("Atvērt lietu"));
        assertThat(text(page())).contains("jau ir atvērta lieta " + known.number());
    }

    @Test
    void who_comes_back_after_leaving_gets_a_new_case_and_stays_the_same_person() {
        CaseView known = found(guard, surname);
        as(guard, () -> {
            cases.enter(known.id(), Stage.BAN_IN_FORCE);
            return true;
        });
        open(guard, NewCaseView.ROUTE);
        type(field("Uzvārds"), surname);
        type(field("Vārds (vārdi)"), "Elshan");
        type(field("Dzimšanas datums"), "23.09.1991.");
        type(field("Vieta"), "Rīga");
        choose("Pārkāpums", CodeList.VIOLATION, "entry-despite-ban");

        assertThat(_find(Button.class, spec -> spec.withText("Turpināt lietu " + known.number())))
                .isEmpty();
        _click(button("Tā ir šī persona"));
        _click(button("Atvērt lietu"));

        assertThat(openedCase().personId()).isEqualTo(known.personId());
        assertThat(openedCase().id()).isNotEqualTo(known.id());
    }

    @Test
    void who_should_have_left_is_found_again_in_the_same_case() {
        CaseView known = found(guard, surname);
        as(guard, () -> {
            cases.enter(known.id(), Stage.VOLUNTARY_TERM);
            return true;
        });
        open(guard, NewCaseView.ROUTE);
        type(field("Uzvārds"), surname);
        type(field("Vārds (vārdi)"), "Elshan");
        type(field("Dzimšanas datums"), "23.09.1991.");

        _click(button("Turpināt lietu " + known.number()));

        assertThat(text(page())).contains("Turpināsies lieta " + known.number());
    }

    private CaseView openedCase() {
        String path = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        assertThat(path).startsWith("case/");
        return as(guard, () -> cases.find(CaseId.of(path.substring("case/".length()))));
    }

    private void describe(String name, String born) {
        type(field("Uzvārds"), name);
        type(field("Vārds (vārdi)"), "Made Up");
        type(field("Dzimšanas datums"), born);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static DatePicker date(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private void choose(String label, CodeList list, String word) {
        type(_get(CodeBox.class, spec -> spec.withLabel(label)), classifiers.entry(list, word));
    }

    private static NewCaseView page() {
        return _get(NewCaseView.class);
    }

    private static String text(Component component) {
        return String.join(" ", words(component.getElement()));
    }

    private static List<String> words(com.vaadin.flow.dom.Element element) {
        return java.util.stream.Stream.concat(
                        element.isTextNode()
                                ? java.util.stream.Stream.of(element.getText())
                                : java.util.stream.Stream.of(),
                        element.getChildren().flatMap(child -> words(child).stream()))
                .toList();
    }

    private static <T> void type(HasValue<?, T> field, T value) {
        field.setValue(value);
    }
}
