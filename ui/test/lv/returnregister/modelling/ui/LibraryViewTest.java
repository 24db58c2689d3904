package lv.returnregister.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.NewModel;
import lv.returnregister.modelling.ui.editor.ModelEditor;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator sees of the library of models. */
class LibraryViewTest extends ScreenTest {

    @Autowired
    private ModelLibrary library;

    @Test
    void administrators_and_auditors_see_the_models_others_do_not() {
        open(officer(Authority.PMLP, "PMLP", Role.AUDITOR), LibraryView.ROUTE);
        assertThat(_find(LibraryView.class)).hasSize(1);

        open(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), LibraryView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void a_process_is_drawn_and_a_decision_table_is_read() {
        Officer administrator = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);

        open(administrator, LibraryView.ROUTE);
        assertThat(_find(ProcessDiagram.class)).hasSize(1);

        open(administrator, LibraryView.ROUTE + "?model=entryBanTerm");
        assertThat(_find(ProcessDiagram.class)).isEmpty();
        assertThat(_get(DecisionTableView.class).getElement().getTextRecursively())
                .contains("Aizlieguma pamats", "court-expulsion", "Tiesību norma");
        assertThat(_find(Anchor.class))
                .anyMatch(link -> "entryBanTerm.dmn".equals(link.getElement().getAttribute("download")));
    }

    @Test
    void a_new_model_is_begun_from_the_list_and_what_is_wrong_with_its_key_is_said_at_the_key() {
        Officer administrator = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
        open(administrator, LibraryView.ROUTE + "?kind=decision");
        _click(_get(Button.class, spec -> spec.withId("new-model")));
        TextField key = field(TextField.class, "key");
        key.setValue("entryBanTerm");
        field(TextField.class, "nameLv").setValue("Aizlieguma pagarinājums");
        field(TextField.class, "nameEn").setValue("Extension of a ban");
        field(TextArea.class, "reason").setValue("Grozīts likums.");
        _click(_get(Button.class, spec -> spec.withId("begin-model")));
        assertThat(key.getErrorMessage()).startsWith("Atslēga „entryBanTerm” jau ir aizņemta");

        key.setValue("banExtension");
        _click(_get(Button.class, spec -> spec.withId("begin-model")));

        assertThat(_get(VersionView.class).getElement().getTextRecursively()).contains("Aizlieguma pagarinājums");
        assertThat(_get(ModelEditor.class).text()).contains("<decision id=\"banExtension\"");
        discard(administrator, new ModelRef(ModelKind.DECISION, "banExtension"));
    }

    @ParameterizedTest
    @EnumSource(ModelKind.class)
    void every_page_of_a_model_without_an_earlier_version_is_drawn(ModelKind kind) {
        Officer administrator = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
        String key = switch (kind) {
            case PROCESS, DECISION -> "extendBan";
            case FORM -> "extend-ban/sign-extension";
            case LETTER -> "summons_lv";
        };
        ModelVersion draft = currentOfficer.as(
                administrator, () -> library.draft(new NewModel(kind, key, "Pagarināt", "Extend", "Grozīts likums.")));
        try {
            for (String tab : List.of("edit", "checks", "trial", "what-if", "difference")) {
                open(administrator, VersionView.ROUTE + "/" + draft.id() + "?tab=" + tab);
                assertThat(_find(VersionView.class)).as(tab).hasSize(1);
            }
            open(administrator, LibraryView.ROUTE + "?kind=" + LibraryView.word(kind) + "&model=" + key);
            assertThat(_find(Anchor.class))
                    .anyMatch(link -> link.getHref().endsWith(draft.id().toString()));
        } finally {
            discard(administrator, draft.model());
        }
    }

    private static <F extends Component> F field(Class<F> type, String name) {
        return _find(type).stream()
                .filter(field -> name.equals(field.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
    }

    private void discard(Officer officer, ModelRef model) {
        currentOfficer.as(officer, () -> {
            library.discard(library.versions(model).getFirst().id());
            return true;
        });
    }
}
