package lv.returnregister.shell.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import org.jspecify.annotations.Nullable;

/** A choice from an official list; found by label or code. */
public class CodeBox extends ComboBox<ClassifierEntry> {

    private static final long serialVersionUID = 1L;

    private final transient Classifiers classifiers;
    private final CodeList list;

    /** A choice among the entries that may be used today, in the order of the list. */
    public CodeBox(String label, Classifiers classifiers, CodeList list) {
        super(label);
        this.classifiers = classifiers;
        this.list = list;
        Locale language = Texts.language();
        boolean countries = list == CodeList.COUNTRY;
        setItemLabelGenerator(entry -> countries
                ? entry.label().in(language) + " · " + entry.code()
                : entry.label().in(language));
        List<ClassifierEntry> entries = classifiers.entries(list);
        if (countries) {
            Collator order =
                    Collator.getInstance("en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.of("lv"));
            entries = entries.stream()
                    .sorted(Comparator.comparing(entry -> entry.label().in(language), order))
                    .toList();
        }
        setItems(entries);
    }

    /** The chosen code; empty when nothing is chosen. */
    public String code() {
        return getOptionalValue().map(ClassifierEntry::code).orElse("");
    }

    /** The chosen word, as officers' facts use it; empty when nothing is chosen. */
    public String word() {
        return getOptionalValue().map(ClassifierEntry::word).orElse("");
    }

    /** Chooses by code or word; clears the choice when the list has none of that name. */
    public void choose(@Nullable String codeOrWord) {
        if (codeOrWord == null || codeOrWord.isBlank()) {
            clear();
        } else {
            classifiers.find(list, codeOrWord).ifPresentOrElse(this::setValue, this::clear);
        }
    }
}
