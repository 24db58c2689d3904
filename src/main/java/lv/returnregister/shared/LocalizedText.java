package lv.returnregister.shared;

import java.util.Locale;

/**
 * One text in the two languages of the Register; Latvian is the original.
 *
 * @param lv Latvian
 * @param en English
 */
public record LocalizedText(String lv, String en) {

    /** The text in the language asked for; anything but English gives Latvian. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : lv;
    }

    public static LocalizedText of(String lv, String en) {
        return new LocalizedText(lv, en);
    }
}
