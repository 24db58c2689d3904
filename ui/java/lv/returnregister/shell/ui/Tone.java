package lv.returnregister.shell.ui;

import java.util.Locale;

/** How urgent or settled something is. Always told three ways: by word, by sign and by colour. */
public enum Tone {
    OVERDUE("▲"),
    /** Not over yet, but within the hours in which nothing else may come first. */
    URGENT("!"),
    SOON("◆"),
    LATER("○"),
    DONE("✓"),
    INFORMATION("●");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** The sign that stands before the word. */
    public String sign() {
        return sign;
    }

    /** The word of the style sheets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
