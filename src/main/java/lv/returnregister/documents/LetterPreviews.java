package lv.returnregister.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lv.returnregister.documents.domain.LetterSketch;
import lv.returnregister.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Shows what a template of a letter would print, with the names of the values in their places: no case is needed for it. */
@Component
public class LetterPreviews {

    private final LetterSketch sketch;

    LetterPreviews(LetterSketch sketch) {
        this.sketch = sketch;
    }

    /**
     * A letter as it would be printed.
     *
     * @param html the page; empty when the template has faults
     * @param faults what is wrong with the template, each beginning with its name
     */
    public record Preview(String html, List<LocalizedText> faults) {}

    /**
     * Prints a letter by its template, or, for a part that letters share, the first letter there is.
     *
     * @param template its name, such as {@code departure-order_lv} or {@code parts_en}
     * @param texts gives the text of each template by its name, the drafted one among them
     * @throws IllegalStateException when there is no template of a name
     */
    public Preview preview(String template, UnaryOperator<String> texts) {
        return sketch.preview(template, texts);
    }

    /** The values a template may take in; of a part that letters share, those of the first letter. */
    public List<LetterField> fields(String template) {
        return sketch.fields(template);
    }

    /** The title of the letter a template writes; nothing for a part that letters share. */
    public Optional<LocalizedText> title(String template) {
        return sketch.title(template);
    }

    /** The text of a template as it is shipped. */
    public String shipped(String template) {
        return sketch.shipped(template);
    }
}
