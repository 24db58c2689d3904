package lv.returnregister.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import lv.returnregister.documents.LetterPreviews.Preview;
import lv.returnregister.documents.PublishedTemplates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft of a letter is shown as it would be printed, and cannot make the Register run anything. */
class LetterSketchTest {

    private static final LetterCatalogue CATALOGUE = new LetterCatalogue();
    private static final LetterSketch SKETCH = new LetterSketch(
            CATALOGUE,
            new LetterWriter(CATALOGUE, PublishedTemplates.NONE),
            Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void everyLetterIsShownInBothLanguages() {
        CATALOGUE.kinds().forEach(kind -> {
            for (String language : new String[] {"lv", "en"}) {
                Preview preview = SKETCH.preview(kind.kind() + "_" + language, LetterTemplates::text);

                assertThat(preview.faults()).isEmpty();
                assertThat(preview.html())
                        .contains("lang=\"" + language + "\"", "<h1>")
                        .doesNotContain("th:text");
            }
        });
    }

    @Test
    void theDraftIsShownAndNotWhatIsInForce() {
        Preview preview = SKETCH.preview("entry-ban-notice_lv", draft("<h2>Sekas</h2>", "<h2>Citas sekas</h2>"));

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.html()).contains("Citas sekas").contains("02.03.2026.");
    }

    @Test
    void aPartThatLettersShareIsShownInALetter() {
        Preview preview = SKETCH.preview("parts_lv", LetterTemplates::text);

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.html()).contains("<h1>");
    }

    @ParameterizedTest
    @DisplayName("an expression beyond the names of values is refused, wherever it is hidden")
    @ValueSource(
            strings = {
                "<p>[[${T(java.lang.Runtime).getRuntime()}]]</p>",
                "<p>[(${7 * 7})]</p>",
                "<p data-th-text=\"${7 * 7}\">x</p>",
                "<p th:text=\"${letter.banTerm + '__${7 * 7}__'}\">x</p>",
                "<p th:text=\"${'a'.getClass().forName('b')}\">x</p>",
                "<p th:with=\"x=${7 * 7}\">x</p>",
                "<p th:text=\"${letter.banTerm.getClass()}\">x</p>"
            })
    void hiddenExpressionsAreRefused(String hidden) {
        Preview preview = SKETCH.preview("entry-ban-notice_lv", draft("<h2>Sekas</h2>", "<h2>Sekas</h2>" + hidden));

        assertThat(preview.faults()).isNotEmpty();
        assertThat(preview.html()).isEmpty();
    }

    private static UnaryOperator<String> draft(String before, String after) {
        return name -> name.equals("entry-ban-notice_lv")
                ? LetterTemplates.text(name).replace(before, after)
                : LetterTemplates.text(name);
    }
}
