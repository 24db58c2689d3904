package lv.returnregister.modelling.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.LiveModels;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ui.LibraryView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server gives the editors of models, and what it takes from them. */
class EditorDeskTest extends ScreenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private EditorDesk desk;

    @Autowired
    private LiveModels models;

    @BeforeEach
    void anAdministrator() {
        open(officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR), LibraryView.ROUTE);
    }

    @Test
    void a_process_is_made_of_words_the_register_knows() {
        ModelEditor editor = desk.editor(new ModelRef(ModelKind.PROCESS, "detainForeigner"), models);

        JsonNode words = told(editor, "vocabulary");
        assertThat(values(words, "rules")).contains("none", "court-application");
        assertThat(words.path("rules").toString()).contains("Imigrācijas likums");
        assertThat(values(words, "forms")).contains("detain-foreigner/release-person");
        assertThat(words.path("forms").toString()).contains("Atbrīvot ārzemnieku", "\"process\":\"detainForeigner\"");
        assertThat(values(words, "steps"))
                .contains("${detainForeigner.recordTermOver(execution.processBusinessKey)}")
                .doesNotContain("${detainForeigner.issueDetentionRecord(execution.processBusinessKey)}");
        assertThat(values(words, "letters"))
                .contains("${detainForeigner.issueDetentionRecord(execution.processBusinessKey)}");
        assertThat(values(words, "decisions")).contains("entryBanTerm");
        assertThat(values(words, "processes")).contains("depart", "detainForeigner");
        assertThat(words.path("safeguards").path("apply-to-court").toString())
                .contains("aizturēšanas termiņš vēl nav beidzies", "54. p.");
    }

    @Test
    void every_text_of_every_editor_is_there() {
        for (ModelKind kind : ModelKind.values()) {
            assertThat(told(ModelEditor.of(kind), "labels").toString()).doesNotContain("!editors.");
        }
    }

    @Test
    void a_change_in_the_browser_is_told_and_a_model_that_is_only_shown_cannot_be_changed() {
        List<String> changes = new ArrayList<>();
        ModelEditor editor = ModelEditor.of(ModelKind.FORM);
        editor.addChangeListener(change -> changes.add(change.text()));
        editor.open("{}");

        fire(editor, "rr-model-changed", Map.of("event.detail.text", "{\"components\":[]}"));
        editor.setReadOnly(true);
        fire(editor, "rr-model-changed", Map.of("event.detail.text", "{\"components\":[1]}"));

        assertThat(changes).containsExactly("{\"components\":[]}");
        assertThat(editor.text()).isEqualTo("{\"components\":[]}");
    }

    @Test
    void a_letter_is_shown_as_it_will_be_written_and_a_fault_in_its_template_in_words() {
        ModelRef letter = new ModelRef(ModelKind.LETTER, "entry-ban-notice_lv");
        ModelEditor editor = desk.editor(letter, models);
        String text = models.content(letter).orElseThrow();
        editor.open(text);

        fire(
                editor,
                "rr-preview-wanted",
                Map.of("event.detail.text", text.replace("<h2>Sekas</h2>", "<h2>Kas seko</h2>")));
        assertThat(editor.getElement().getProperty("preview"))
                .contains("Kas seko")
                .doesNotContain("th:text");
        assertThat(editor.getElement().getProperty("previewFault")).isEmpty();

        fire(
                editor,
                "rr-preview-wanted",
                Map.of("event.detail.text", text.replace("letter.banTerm}", "letter.banTrem}")));
        assertThat(editor.getElement().getProperty("previewFault")).contains("banTrem");
        assertThat(editor.getElement().getProperty("preview")).contains("Kas seko");
        assertThat(told(editor, "vocabulary").path("placeholders").toString()).contains("banTerm");
    }

    private static JsonNode told(ModelEditor editor, String property) {
        return JSON.valueToTree(editor.getElement().getPropertyRaw(property));
    }

    private static List<String> values(JsonNode words, String list) {
        return words.path(list)
                .valueStream()
                .map(word -> word.path("value").asString())
                .toList();
    }

    /** What the browser would send. */
    private static void fire(ModelEditor editor, String event, Map<String, String> data) {
        UI.getCurrent().add(editor);
        FromBrowser.tell(editor.getElement(), event, data);
    }
}
