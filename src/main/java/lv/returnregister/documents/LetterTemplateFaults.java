package lv.returnregister.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lv.returnregister.documents.domain.LetterCatalogue;
import lv.returnregister.documents.domain.LetterTemplateCheck;
import lv.returnregister.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** What is wrong with a template of letters before anything is written from it. */
@Component
public class LetterTemplateFaults {

    private final LetterCatalogue catalogue;

    public LetterTemplateFaults(LetterCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Every fault of a template. A part that several letters share is walked with each of them.
     *
     * @param template its name with the language, such as {@code departure-order_lv}
     * @param source gives the text of every template by its name
     */
    public List<LocalizedText> of(String template, UnaryOperator<String> source) {
        int cut = template.lastIndexOf('_');
        String name = cut < 0 ? template : template.substring(0, cut);
        String language = template.substring(cut + 1);
        LetterTemplateCheck check = new LetterTemplateCheck(source);
        List<LocalizedText> faults = new ArrayList<>();
        boolean ofOneKind =
                catalogue.kinds().stream().anyMatch(kind -> kind.kind().equals(name));
        catalogue.kinds().stream()
                .filter(kind -> !ofOneKind || kind.kind().equals(name))
                .forEach(kind -> faults.addAll(check.faultsInWords(kind, language)));
        return faults;
    }
}
