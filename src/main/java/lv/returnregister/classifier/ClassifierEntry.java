package lv.returnregister.classifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an official list.
 *
 * @param list the list it stands in
 * @param code the code that is stored
 * @param words further words that mean this entry, as officers' facts and the scenarios use them
 * @param label the text shown
 * @param from first legal day on which it may be used, absent: always
 * @param to last legal day on which it may be used, absent: without end
 * @param source where it comes from
 * @param sure how sure that is
 * @param attributes further facts of the entry: {@code alpha2} and {@code group} of a country, {@code authority} and
 *     {@code parent} of a unit, {@code row} of a ban case …
 */
public record ClassifierEntry(
        CodeList list,
        String code,
        List<String> words,
        LocalizedText label,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        Sure sure,
        Map<String, String> attributes) {

    /** How sure a fact of the law is. */
    public enum Sure {
        /** Read in the named act. */
        V,
        /** Known, not read in the act: to be confirmed. */
        M,
        /** Set by the product. */
        S
    }

    /** Whether the entry may be used on this legal day. */
    public boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether this code or word means the entry; compared without regard to case. */
    public boolean isMeantBy(String codeOrWord) {
        return code.equalsIgnoreCase(codeOrWord) || words.stream().anyMatch(word -> word.equalsIgnoreCase(codeOrWord));
    }

    /** A further fact of the entry. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The word of the scenarios and of officers' facts, the code when the list has no words. */
    public String word() {
        return words.isEmpty() ? code : words.getFirst();
    }
}
