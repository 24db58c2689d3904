package lv.returnregister.documents;

import java.util.Map;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One value that a letter takes, as {@code letters/letters.yaml} lists it.
 *
 * @param name the placeholder, such as {@code voluntaryDays}
 * @param type what kind of value it is
 * @param codes the codes allowed for {@link Type#WORD} with their texts, otherwise empty
 * @param label what it is called in both languages
 * @param need when it must be given
 * @param conditionName the placeholder a condition looks at; only for {@link Need#WHEN} and {@link Need#WITH}
 * @param conditionCode the code that placeholder must have; only for {@link Need#WHEN}
 */
public record LetterField(
        String name,
        Type type,
        Map<String, LocalizedText> codes,
        LocalizedText label,
        Need need,
        @Nullable String conditionName,
        @Nullable String conditionCode) {

    /** The types of value and the Java types they are given as. */
    public enum Type {
        /** {@code String}, or {@link LocalizedText} for text that differs in the translation; one line. */
        TEXT,
        /** The same, one or more paragraphs with a line break between. */
        PROSE,
        /** A {@link java.util.List} of the same. */
        LIST,
        /** {@link java.time.LocalDate}: a legal day. */
        DAY,
        /** {@code LocalDate}, {@link java.time.YearMonth}, {@link java.time.Year} or text: a date perhaps known in part. */
        PARTIAL_DAY,
        /** {@link java.time.Instant}; written in Riga time to the minute. */
        MINUTE,
        /** {@code Integer}: a number of calendar days. */
        DAYS,
        /** {@link java.time.Period} of months or days, or {@code "indefinite"}. */
        TERM,
        /** {@code String}: one of {@link LetterField#codes()}. */
        WORD
    }

    /** When a value must be given. */
    public enum Need {
        ALWAYS,
        NEVER,
        /** When another placeholder has a certain code. */
        WHEN,
        /** When another placeholder is given. */
        WITH
    }
}
