package lv.returnregister.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How an end was reached, for the officer, the foreigner's letter and the court.
 *
 * @param lv sentence in Latvian: start, length, every skipped day off by name, a clock change when crossed, end
 * @param en the same in English
 * @param dates every legal day the sentence names, in the order of the counting
 */
public record Derivation(String lv, String en, List<LocalDate> dates) {

    public Derivation {
        dates = List.copyOf(dates);
    }

    /** The sentence in the language asked for; anything but English gives Latvian. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : lv;
    }

    /** Whether the derivation names the word: an ISO date among its dates, or any text of either sentence. */
    public boolean names(String word) {
        return dates.stream().anyMatch(date -> date.toString().equals(word)) || lv.contains(word) || en.contains(word);
    }
}
