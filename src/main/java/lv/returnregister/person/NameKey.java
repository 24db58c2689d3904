package lv.returnregister.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folded forms of one full name, by which names are indexed and compared.
 *
 * @param surname strict form of the surname
 * @param givenNames strict form of the given names, may be empty
 */
public record NameKey(String surname, String givenNames) {

    /** Every key of a name: one, or several where the transliteration is not certain; the likeliest first. */
    public static Set<NameKey> of(String surname, String givenNames) {
        Set<NameKey> keys = new LinkedHashSet<>();
        for (List<String> parts : NameFolding.together(surname, givenNames)) {
            keys.add(new NameKey(parts.get(0), parts.get(1)));
        }
        return keys;
    }

    /**
     * The keys of a full name of which nobody says which word is the surname: the first one, as officials write it,
     * unless the last one is plainly more like the surname that is known.
     */
    static Set<NameKey> ofFullName(String fullName, String knownSurname) {
        List<String> words = Stream.of(fullName.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Set.of();
        }
        String surname = NameFolding.loose(knownSurname);
        boolean lastIsSurname = Likeness.of(NameFolding.loose(words.getLast()), surname)
                > Likeness.of(NameFolding.loose(words.getFirst()), surname);
        return lastIsSurname
                ? of(words.getLast(), String.join(" ", words.subList(0, words.size() - 1)))
                : of(words.getFirst(), String.join(" ", words.subList(1, words.size())));
    }

    /** Whether nothing of the name is known. */
    public boolean isEmpty() {
        return surname.isEmpty() && givenNames.isEmpty();
    }

    /** The strict form without spaces, surname and given names apart: equal means the same folded names. */
    String strict() {
        return compact(surname) + "|" + compact(givenNames);
    }

    /** The strict form the other way round. */
    String swapped() {
        return compact(givenNames) + "|" + compact(surname);
    }

    /** All loose tokens in alphabetical order: equal for swapped names, other spellings and Latvian endings. */
    public String loose() {
        return String.join(
                " ",
                Stream.concat(looseSurname().stream(), looseGiven().stream())
                        .sorted()
                        .toList());
    }

    List<String> looseSurname() {
        return NameFolding.looseTokens(surname);
    }

    List<String> looseGiven() {
        return NameFolding.looseTokens(givenNames);
    }

    /** Every strict token of both parts. */
    Set<String> tokens() {
        Set<String> tokens = new TreeSet<>(NameFolding.tokens(surname));
        tokens.addAll(NameFolding.tokens(givenNames));
        return tokens;
    }

    private static String compact(String strict) {
        return strict.replace(" ", "");
    }
}
