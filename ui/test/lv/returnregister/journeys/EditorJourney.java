package lv.returnregister.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editors of models in a real browser: what they open they write back with the same meaning, whoever drew it. */
class EditorJourney extends BrowserJourney {

    private static final String ADMINISTRATOR = "redaktors.pmlp";

    /** Models of other houses, from a public suite by which tools prove that they understand each other. */
    private static final Path FOREIGN = Path.of("../shared/models");

    /** Puts an editor into the page, as the server would, and waits until it is open. */
    private static final String OPEN = """
            async ([tag, text, vocabulary]) => {
              document.querySelectorAll('[data-journey]').forEach((old) => old.remove());
              const editor = document.createElement(tag);
              editor.dataset.journey = 'true';
              editor.style.cssText = 'position: fixed; inset: 0; z-index: 1000';
              editor.changes = [];
              editor.addEventListener('rr-model-changed', (event) => editor.changes.push(event.detail.text));
              editor.vocabulary = vocabulary;
              editor.text = text;
              document.body.append(editor);
              for (let turn = 0; turn < 1000 && !editor.dataset.ready; turn++) {
                await new Promise((next) => setTimeout(next, 20));
              }
              return editor.dataset.ready ?? 'never';
            }
            """;

    private static final String EDITOR = "document.querySelector('[data-journey]')";

    private Page desk;

    @BeforeAll
    static void administrator() {
        account(ADMINISTRATOR, Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
    }

    @BeforeEach
    void library() {
        desk = desk(ADMINISTRATOR);
        open(desk, "models");
        desk.locator(".rr-page").first().waitFor();
        // The editors come with the page of the library.
        desk.waitForFunction("() => customElements.get('rr-bpmn-editor') && customElements.get('rr-letter-editor')");
    }

    @Test
    void models_of_the_register_are_written_back_with_their_meaning() {
        List<String> different = new ArrayList<>();
        for (Path file : Stream.of("processes", "forms", "src/main/resources/letters")
                .flatMap(folder -> models(Path.of(folder)))
                .toList()) {
            String text = read(file);
            assertThat(show(file, text))
                    .as(file.toString())
                    .isNotEqualTo("failed")
                    .isNotEqualTo("never");
            if (!Meaning.of(file.getFileName().toString(), written())
                    .equals(Meaning.of(file.getFileName().toString(), text))) {
                different.add(file.toString());
            }
        }

        assertThat(different).isEmpty();
    }

    @Test
    void models_of_other_houses_are_written_back_with_their_meaning_or_refused_in_words() {
        List<String> different = new ArrayList<>();
        for (Path file : Files.isDirectory(FOREIGN) ? models(FOREIGN).toList() : List.<Path>of()) {
            String text = read(file);
            if ("failed".equals(show(file, text))) {
                assertThat(desk.locator("[data-journey] .rr-editor-fault").textContent())
                        .isNotBlank();
                continue;
            }
            String first = written();
            assertThat(show(file, first)).as(file.toString()).isNotEqualTo("failed");
            String again = written();
            if (!Meaning.said(first).equals(Meaning.said(text)) || !again.equals(first)) {
                different.add(file.toString());
            }
        }

        assertThat(different).isEmpty();
    }

    @Test
    void what_is_in_force_is_drawn_for_reading() {
        open(desk, "models?kind=form&model=take-decision/sign-return-decision");
        desk.locator("rr-form-editor .fjs-element").first().waitFor();

        open(desk, "models?kind=letter&model=departure-order_lv");
        desk.frameLocator("rr-letter-editor iframe").locator("h1").waitFor();
    }

    @Test
    void what_cannot_be_read_is_refused_in_words_and_the_editor_goes_on() {
        for (String file : List.of("broken.bpmn", "broken.dmn", "broken.form")) {
            assertThat(show(Path.of(file), "<not-a-model")).isEqualTo("failed");
            assertThat(desk.locator("[data-journey] .rr-editor-fault").textContent())
                    .isNotBlank();
        }

        String sound = read(Path.of("processes/returndecision/end-return.bpmn"));
        desk.evaluate("text => { " + EDITOR + ".remove(); }", sound);
        assertThat(show(Path.of("end-return.bpmn"), sound)).isNotEqualTo("failed");
    }

    @Test
    void a_process_of_300_elements_opens_and_how_long_it_took_is_printed() {
        show(Path.of("first.bpmn"), read(Path.of("processes/returndecision/end-return.bpmn")));
        String large = LargeProcess.of(300);

        int took = Integer.parseInt(show(Path.of("large.bpmn"), large));

        System.out.printf("A process of 300 elements was opened for editing in %d ms (aim: at most 2,000)%n", took);
        assertThat(took).isPositive();
    }

    @Test
    void a_step_of_the_register_takes_its_words_and_taking_it_back_leaves_the_text_as_it_was() {
        Path file = Path.of("processes/returndecision/end-return.bpmn");
        String text = read(file);
        show(
                file,
                text,
                Map.of(
                        "forms",
                        List.of(Map.of("value", "end-return/close-file", "name", "Slēgt", "process", "endReturn"))));

        desk.locator("[data-action='register-officer']").click();
        desk.mouse().click(700, 620);
        desk.locator("[data-entry-id='custom-entry-register:officer-2'] select")
                .first()
                .selectOption("end-return/close-file");
        await("the change is told", () -> changes() > 0 && lastChange().contains("closeFile"));

        assertThat(lastChange())
                .contains("camunda:formKey=\"end-return/close-file\"")
                .contains("name=\"step\" value=\"close-file\"")
                .contains("userTask id=\"closeFile\"")
                .doesNotContain("modelerTemplate");

        while (Boolean.TRUE.equals(desk.evaluate("() => " + EDITOR + ".modeler.get('commandStack').canUndo()"))) {
            desk.locator("[data-journey] [data-tool='undo']").click();
        }
        await("taking back is told", () -> text.equals(lastChange()));
    }

    private String show(Path file, String text) {
        return show(file, text, Map.of());
    }

    /** Opens a text in the editor of its kind: the milliseconds it took, or {@code failed}. */
    private String show(Path file, String text, Map<String, Object> vocabulary) {
        String name = file.getFileName().toString();
        String tag = "rr-"
                + Map.of("bpmn", "bpmn", "dmn", "dmn", "form", "form", "html", "letter")
                        .get(name.substring(name.lastIndexOf('.') + 1))
                + "-editor";
        return String.valueOf(desk.evaluate(OPEN, List.of(tag, text, vocabulary)));
    }

    private String written() {
        return (String) desk.evaluate("() => " + EDITOR + ".render()");
    }

    private int changes() {
        return (Integer) desk.evaluate("() => " + EDITOR + ".changes.length");
    }

    private String lastChange() {
        return (String) desk.evaluate("() => " + EDITOR + ".changes.at(-1) ?? ''");
    }

    private static Stream<Path> models(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form|html)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
