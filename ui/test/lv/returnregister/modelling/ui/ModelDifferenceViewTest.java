package lv.returnregister.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.compare.ModelDifference;
import lv.returnregister.modelling.ui.editor.BpmnDifference;
import lv.returnregister.shell.ui.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an approver sees of a change: a sentence for each, and both versions with the changes marked. */
class ModelDifferenceViewTest extends ScreenTest {

    @Autowired
    private ModelDifference difference;

    @BeforeEach
    void signIn() {
        open(officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR), LibraryView.ROUTE);
        UI.getCurrent().removeAll();
    }

    @Test
    void two_versions_that_mean_the_same_have_no_difference() {
        String text = read("processes/entryban/decide-entry-ban.bpmn");

        UI.getCurrent().add(new ModelDifferenceView(difference, ModelKind.PROCESS, text, text + "\n"));

        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void a_changed_step_is_marked_in_both_drawings_and_found_from_its_sentence() {
        String before = read("processes/entryban/decide-entry-ban.bpmn");
        ModelDifferenceView view = new ModelDifferenceView(
                difference, ModelKind.PROCESS, before, before.replace("value=\"signatory\"", "value=\"head\""));
        UI.getCurrent().add(view);

        assertThat(_get(BpmnDifference.class)
                        .getElement()
                        .getPropertyRaw("marks")
                        .toString())
                .contains("signEntryBan", "changed");
        NativeButton sentence = _get(view, NativeButton.class);
        assertThat(sentence.getText()).contains("Parakstīt ieceļošanas aizliegumu", "«signatory»", "«head»");
        _click(sentence);
        assertThat(sentence.getElement().getAttribute("data-chosen")).isEqualTo("true");
        assertThat(_get(BpmnDifference.class).getElement().getProperty("chosen"))
                .isEqualTo("signEntryBan");
    }

    @Test
    void a_changed_cell_is_marked_in_both_tables() {
        String before = read("processes/entryban/entry-ban-term.dmn");
        int at = before.indexOf("<text>60</text>");
        ModelDifferenceView view = new ModelDifferenceView(
                difference,
                ModelKind.DECISION,
                before,
                before.substring(0, at) + "<text>48</text>" + before.substring(at + "<text>60</text>".length()));
        UI.getCurrent().add(view);

        assertThat(all(view.getElement())
                        .filter(element -> "changed".equals(element.getAttribute("data-mark")))
                        .map(Element::getText))
                .containsExactly("60", "48");
    }

    @Test
    void a_changed_field_stands_beside_what_it_was() {
        String before = read("forms/decide-entry-ban/impose-entry-ban.form");
        ModelDifferenceView view = new ModelDifferenceView(
                difference, ModelKind.FORM, before, before.replace("\"max\": 120", "\"max\": 60"));
        UI.getCurrent().add(view);

        assertThat(all(view.getElement())
                        .filter(element -> element.hasAttribute("data-mark"))
                        .map(element -> element.getText().strip()))
                .containsExactly("lielākā vērtība: 120", "lielākā vērtība: 60");
    }

    @Test
    void an_unreadable_draft_is_shown_line_by_line() {
        String before = read("processes/entryban/entry-ban-term.dmn");
        ModelDifferenceView view =
                new ModelDifferenceView(difference, ModelKind.DECISION, before, before.replace("</definitions>", ""));

        assertThat(view.getElement().getTextRecursively()).contains("salīdzina rindu pa rindai");
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ModelDifferenceViewTest::all));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
