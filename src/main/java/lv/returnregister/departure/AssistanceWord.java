package lv.returnregister.departure;

import java.util.Locale;
import lv.returnregister.shared.LocalizedText;

/** What somebody who leaves voluntarily may be helped with, as the letter says it. */
enum AssistanceWord {
    TICKET("biļete uz izceļošanas valsti", "ticket to the country of destination"),
    DOCUMENT("palīdzība ceļošanas dokumenta saņemšanā", "help to obtain a travel document"),
    MONEY("naudas pabalsts", "money"),
    REINTEGRATION("reintegrācijas atbalsts izceļošanas valstī", "reintegration in the country of destination"),
    MEDICAL("medicīniska palīdzība ceļā", "medical care on the way");

    private final LocalizedText meaning;

    AssistanceWord(String lv, String en) {
        this.meaning = LocalizedText.of(lv, en);
    }

    /** The word of the form, such as {@code ticket}, in both languages; itself when it is another one. */
    static LocalizedText inLetter(String word) {
        for (AssistanceWord known : values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(word)) {
                return known.meaning;
            }
        }
        return LocalizedText.of(word, word);
    }
}
