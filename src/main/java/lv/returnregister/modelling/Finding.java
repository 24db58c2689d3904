package lv.returnregister.modelling;

import java.util.List;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a check says of a model.
 *
 * @param rule word of the rule, such as {@code deadline-without-rule}; a comment on a warning refers to it
 * @param element id of the element of the model, absent when the whole model is meant
 * @param message what is wrong and what would be right, for the administrator
 * @param path elements a case passes until it comes to what the law forbids, in their order; empty for other findings
 */
public record Finding(
        Severity severity, String rule, @Nullable String element, LocalizedText message, List<String> path) {

    /** How grave it is. */
    public enum Severity {
        /** The model cannot go to review. */
        ERROR,
        /** It can, with a comment that says why it is right. */
        WARNING
    }

    /** A finding at an element that has no path. */
    public static Finding of(Severity severity, String rule, @Nullable String element, LocalizedText message) {
        return new Finding(severity, rule, element, message, List.of());
    }
}
