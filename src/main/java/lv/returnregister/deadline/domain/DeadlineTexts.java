package lv.returnregister.deadline.domain;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import lv.returnregister.shared.LocalizedText;

/** The texts of this module in both languages; plurals by ICU, because Latvian says "1 diena, 2 dienas, 21 diena". */
public final class DeadlineTexts {

    private static final Locale LV = Locale.of("lv");
    private static final ResourceBundle.Control ONLY_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, MessageFormat> READ = new ConcurrentHashMap<>();

    private DeadlineTexts() {}

    /** The text of a key; anything but English gives Latvian. */
    public static String in(Locale locale, String key, Object... arguments) {
        Locale language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : LV;
        // Reading a pattern takes longer than filling it in; one that was read is not safe for two threads, its clone
        // is.
        MessageFormat read = READ.computeIfAbsent(
                language.getLanguage() + ":" + key,
                name -> new MessageFormat(
                        ResourceBundle.getBundle("messages.deadline", language, ONLY_ASKED)
                                .getString(key),
                        language));
        return ((MessageFormat) read.clone()).format(arguments);
    }

    /** The text of a key in both languages; arguments that are texts themselves are taken in the same language. */
    public static LocalizedText both(String key, Object... arguments) {
        return LocalizedText.of(
                in(LV, key, inLanguage(LV, arguments)), in(Locale.ENGLISH, key, inLanguage(Locale.ENGLISH, arguments)));
    }

    /** Name of the day of the week. */
    public static LocalizedText dayOfWeek(LocalDate day) {
        return both("deadline.weekday." + day.getDayOfWeek().getValue());
    }

    /** The texts one after another, with commas. */
    static LocalizedText joined(List<LocalizedText> texts) {
        return LocalizedText.of(
                String.join(", ", texts.stream().map(LocalizedText::lv).toList()),
                String.join(", ", texts.stream().map(LocalizedText::en).toList()));
    }

    private static Object[] inLanguage(Locale language, Object[] arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i] instanceof LocalizedText text ? text.in(language) : arguments[i];
        }
        return texts;
    }
}
