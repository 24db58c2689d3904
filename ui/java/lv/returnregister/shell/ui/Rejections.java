package lv.returnregister.shell.ui;

import java.util.Locale;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Messages;

/** Says in words what a violation means. */
public final class Rejections {

    private Rejections() {}

    /** The text of {@code rejection.<code>}; the bare code within a sentence when it has no text. */
    public static String describe(Messages messages, Locale locale, Violation violation) {
        Object[] parameters = violation.parameters().toArray();
        return messages.find(locale, "rejection." + violation.code(), parameters)
                .orElseGet(() -> messages.text(locale, "rejection.other", violation.code()));
    }

    /** The same in the language of the page. */
    public static String describe(Violation violation) {
        String key = "rejection." + violation.code();
        String text = Texts.text(key, violation.parameters().toArray());
        return text.equals("!" + key + "!") ? Texts.text("rejection.other", violation.code()) : text;
    }
}
