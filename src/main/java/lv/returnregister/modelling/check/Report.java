package lv.returnregister.modelling.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.Finding.Severity;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Gathers what a check finds; the words of a rule stand under {@code model-check.<rule>}. */
final class Report {

    private static final String KEY = "model-check.";

    private final Messages texts;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    Report(Messages texts) {
        this.texts = texts;
    }

    /** Something that cannot go to review, unless it is kept. */
    void error(String rule, boolean kept, @Nullable String element, Object... parameters) {
        if (!kept) {
            add(Severity.ERROR, rule, element, List.of(), parameters);
        }
    }

    /** Something that needs a comment, unless it is kept. */
    void warning(String rule, boolean kept, @Nullable String element, Object... parameters) {
        if (!kept) {
            add(Severity.WARNING, rule, element, List.of(), parameters);
        }
    }

    /** Something a case comes to on a road. */
    void road(String rule, @Nullable String element, List<String> path, Object... parameters) {
        add(Severity.ERROR, rule, element, path, parameters);
    }

    /** One rule speaks once of an element; what is said of a whole model or a road is told apart by its words. */
    private void add(
            Severity severity, String rule, @Nullable String element, List<String> path, Object... parameters) {
        String place = element == null || element.isEmpty() ? null : element;
        LocalizedText words = LocalizedText.of(
                texts.text(Messages.LATVIAN, KEY + rule, inEach(parameters, true)),
                texts.text(Messages.ENGLISH, KEY + rule, inEach(parameters, false)));
        if (said.add(rule + " " + (place == null || !path.isEmpty() ? words.en() : place))) {
            findings.add(new Finding(severity, rule, place, words, path));
        }
    }

    private static Object[] inEach(Object[] parameters, boolean latvian) {
        Object[] words = parameters.clone();
        for (int i = 0; i < words.length; i++) {
            if (words[i] instanceof LocalizedText text) {
                words[i] = latvian ? text.lv() : text.en();
            }
        }
        return words;
    }

    /** Words that stand in those of a rule. */
    LocalizedText words(String key) {
        return LocalizedText.of(texts.text(Messages.LATVIAN, KEY + key), texts.text(Messages.ENGLISH, KEY + key));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
