package lv.returnregister.person;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings spellings of one name together.
 *
 * <p><b>Strict</b>: what ICAO Doc 9303 part 3 makes of the name for the machine-readable zone, with diacritics dropped:
 * capital Latin letters and single spaces. Two equal strict forms are one name in two scripts or two ways of typing.
 *
 * <p><b>Loose</b>: what remains when the habits of transliteration (IE/JE/E, KH/H, SH/Š, Y/J/I …), the Latvian endings of
 * foreign names (-s, -a, -js, -skis) and particles are taken away. Equal loose forms say "look at it", never "the same".
 */
public final class NameFolding {

    private enum Cyrillic {
        RUSSIAN,
        UKRAINIAN,
        BELARUSIAN,
        /** As Russian passports were written before 2010: Y for Й, YU, YA. */
        OLDER
    }

    private static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final Map<Character, String> COMMON = cyrillic(
            "АA БB ВV ГG ДD ЕE ЁE ЖZH ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKH ЦTS ЧCH ШSH ЩSHCH ЪIE ЫY Ь ЭE ЮIU ЯIA "
                    + "ІI ЇI ЄIE ҐG ЎU ЈJ ЉLJ ЊNJ ЂDJ ЋC ЏDZ ЃG ЌK ЅDZ ҚK ҒG ҲH ҶJ ӢI ӮU ӘA ӨO ҮU ҰU ҢN ҺH ѲF ѢE ѴI");
    private static final Map<Character, String> UKRAINIAN = cyrillic("ГH ИY Ъ ЁIO");
    private static final Map<Character, String> UKRAINIAN_FIRST = cyrillic("ЄYE ЇYI ЙY ЮYU ЯYA");
    private static final Map<Character, String> BELARUSIAN = cyrillic("ГH ЕIE ЁIO Ъ");
    private static final Map<Character, String> OLDER = cyrillic("ЙY ЁYO ЮYU ЯYA Ъ");

    /** Letters that look alike in both scripts, as they get mixed by keyboards. */
    private static final String CYRILLIC_LOOKS = "АВЕКМНОРСТУХІЈЅ";

    private static final String LATIN_LOOKS = "ABEKMHOPCTYXIJS";

    /** Letters for which ICAO writes two while people drop the marks. */
    private static final Map<Character, String> ICAO_PAIRS =
            Map.of('Ä', "AE", 'Ö', "OE", 'Ü', "UE", 'Å', "AA", 'Ø', "OE", 'Æ', "AE", 'Œ', "OE");

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ß', "SS"),
            Map.entry('ẞ', "SS"),
            Map.entry('Þ', "TH"),
            Map.entry('Ð', "D"),
            Map.entry('Đ', "D"),
            Map.entry('Ł', "L"),
            Map.entry('Ø', "O"),
            Map.entry('Æ', "AE"),
            Map.entry('Œ', "OE"),
            Map.entry('Ĳ', "IJ"),
            Map.entry('Ħ', "H"),
            Map.entry('Ŋ', "N"),
            Map.entry('Ŧ', "T"),
            Map.entry('ı', "I"),
            Map.entry('Ə', "A"));

    private static final Pattern SIGNS_INSIDE = Pattern.compile("['’‘ʼʹʺ`´ʻ\"“”]");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Z]+");

    private static final Set<String> PARTICLES = Set.of(
            "AL", "EL", "BIN", "BEN", "IBN", "BINT", "ABU", "DE", "DA", "DO", "DOS", "DAS", "DEL", "DI", "DU", "LA",
            "LE", "VAN", "VON", "DER", "DEN", "TER", "ZU", "ZUR", "OGLU", "OGLY", "OGLI", "UGLI", "KYZY", "KIZI",
            "QIZI", "Y", "E");

    private static final List<String[]> HABITS = List.of(
            pair("SHCH", "SC"),
            pair("STCH", "SC"),
            pair("TSCH", "C"),
            pair("TCH", "C"),
            pair("SCH", "S"),
            pair("CH", "C"),
            pair("SH", "S"),
            pair("ZH", "Z"),
            pair("KH", "H"),
            pair("GH", "G"),
            pair("PH", "F"),
            pair("TH", "T"),
            pair("TS", "C"),
            pair("TZ", "C"),
            pair("CZ", "C"),
            pair("DJ", "DZ"),
            pair("CK", "K"),
            pair("X", "KS"),
            pair("Q", "K"),
            pair("W", "V"),
            pair("OU", "U"),
            pair("OO", "U"),
            pair("Y", "I"),
            pair("J", "I"));

    private NameFolding() {}

    private static String[] pair(String from, String to) {
        return new String[] {from, to};
    }

    private static Map<Character, String> cyrillic(String table) {
        return Arrays.stream(table.split(" "))
                .collect(Collectors.toUnmodifiableMap(entry -> entry.charAt(0), entry -> entry.substring(1)));
    }

    /**
     * The strict form: {@code "Ņikolajs Bērziņš-Kalns"} gives {@code "NIKOLAJS BERZINS KALNS"}, {@code "Коваленко"}
     * gives {@code "KOVALENKO"}. Folding a folded name changes nothing.
     */
    public static String strict(String name) {
        return fold(name, detect(name), false);
    }

    /**
     * Every strict form the name may have, the one of {@link #strict} first: the transliterations of the Cyrillic
     * languages when the text does not show which it is, and the double letters of ICAO for ä, ö, ü, å, ø.
     */
    public static Set<String> variants(String name) {
        return together(name, "").stream().map(List::getFirst).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The variants of surname and given names, both always by the same scheme: one clerk wrote them. */
    static Set<List<String>> together(String surname, String givenNames) {
        String whole = surname + " " + givenNames;
        Cyrillic detected = detect(whole);
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(List.of(fold(surname, detected, false), fold(givenNames, detected, false)));
        all.add(List.of(fold(surname, detected, true), fold(givenNames, detected, true)));
        if (hasCyrillic(whole)) {
            for (Cyrillic scheme : Cyrillic.values()) {
                all.add(List.of(fold(surname, scheme, false), fold(givenNames, scheme, false)));
            }
        }
        return Collections.unmodifiableSet(all);
    }

    /** The loose form: the loose tokens in the order of the name, one space between. */
    public static String loose(String name) {
        return String.join(" ", looseTokens(strict(name)));
    }

    /** The loose tokens of a strict form, particles left out unless nothing else remains. */
    static List<String> looseTokens(String strict) {
        List<String> tokens = tokens(strict);
        List<String> carrying =
                tokens.stream().filter(token -> !PARTICLES.contains(token)).toList();
        return (carrying.isEmpty() ? tokens : carrying)
                .stream().map(NameFolding::looseToken).toList();
    }

    static List<String> tokens(String strict) {
        return strict.isEmpty() ? List.of() : List.of(strict.split(" "));
    }

    /** Whether the text is written in a script other than Latin. */
    static boolean isNotLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN);
    }

    private static String looseToken(String strict) {
        String token = withoutDoubles(strict);
        token = withoutEnding(token);
        for (String[] habit : HABITS) {
            token = token.replace(habit[0], habit[1]);
        }
        token = withoutDoubles(token);
        token = token.replace("IE", "E").replace("IA", "A").replace("IU", "U").replace("IO", "O");
        token = withoutDoubles(token);
        if (token.endsWith("SKI") || token.endsWith("CKI")) {
            token = token.substring(0, token.length() - 1);
        }
        return token;
    }

    /** Takes away the ending Latvian grammar puts on a foreign name: Ivanovs, Sergejs, Kovaļskis, Morozova, Marija. */
    private static String withoutEnding(String token) {
        int length = token.length();
        if (length < 4) {
            return token;
        }
        if (token.endsWith("SKIS") || token.endsWith("CKIS")) {
            return token.substring(0, length - 2);
        }
        if (length >= 6 && (token.endsWith("SKAJA") || token.endsWith("SKAYA") || token.endsWith("SKAIA"))) {
            return token.substring(0, length - 3);
        }
        char last = token.charAt(length - 1);
        char before = token.charAt(length - 2);
        if (last == 'S') {
            return token.substring(0, length - 1);
        }
        boolean afterConsonantOrGlide = "AEOU".indexOf(before) < 0;
        if ((last == 'A' || last == 'E') && afterConsonantOrGlide) {
            return token.substring(0, length - 1);
        }
        return token;
    }

    private static String withoutDoubles(String token) {
        StringBuilder single = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            if (i == 0 || token.charAt(i) != token.charAt(i - 1)) {
                single.append(token.charAt(i));
            }
        }
        return single.toString();
    }

    private static boolean hasCyrillic(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    private static Cyrillic detect(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (contains(upper, "ЎЫЭ") && contains(upper, "ЎІ")) {
            return Cyrillic.BELARUSIAN;
        }
        return contains(upper, "ІЇЄҐ") ? Cyrillic.UKRAINIAN : Cyrillic.RUSSIAN;
    }

    private static boolean contains(String text, String letters) {
        return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static String fold(String name, Cyrillic scheme, boolean icaoPairs) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String upper = SIGNS_INSIDE
                .matcher(composed.replace("ı", "I").toUpperCase(Locale.ROOT))
                .replaceAll("");
        List<String> tokens = new ArrayList<>();
        for (String token : upper.split("[\\s\\p{Pd}.,;/_<]+")) {
            String one = oneScript(token);
            String latin = hasCyrillic(one) ? transliterate(one, scheme) : one;
            latin = NOT_A_LETTER.matcher(latin(latin, icaoPairs)).replaceAll(" ");
            tokens.addAll(Arrays.asList(latin.strip().split(" ")));
        }
        return tokens.stream().filter(token -> !token.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A word typed on two keyboards at once (a Cyrillic О in MOROZOV) is brought back to one script. */
    private static String oneScript(String token) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < token.length(); i++) {
            Character.UnicodeScript script = Character.UnicodeScript.of(token.charAt(i));
            latin |= script == Character.UnicodeScript.LATIN;
            cyrillic |= script == Character.UnicodeScript.CYRILLIC;
        }
        if (!latin || !cyrillic) {
            return token;
        }
        String asLatin = replaceAll(token, CYRILLIC_LOOKS, LATIN_LOOKS);
        return hasCyrillic(asLatin) ? replaceAll(token, LATIN_LOOKS, CYRILLIC_LOOKS) : asLatin;
    }

    private static String replaceAll(String text, String from, String to) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            if (at >= 0) {
                result.setCharAt(i, to.charAt(at));
            }
        }
        return result.toString();
    }

    private static String transliterate(String token, Cyrillic scheme) {
        StringBuilder latin = new StringBuilder(token.length() * 2);
        for (int i = 0; i < token.length(); i++) {
            char letter = token.charAt(i);
            String mapped = COMMON.get(letter);
            switch (scheme) {
                case UKRAINIAN -> {
                    mapped = UKRAINIAN.getOrDefault(letter, mapped == null ? "" : mapped);
                    if (i == 0) {
                        mapped = UKRAINIAN_FIRST.getOrDefault(letter, mapped);
                    } else if (letter == 'Г' && token.charAt(i - 1) == 'З') {
                        mapped = "GH";
                    }
                }
                case BELARUSIAN -> mapped = BELARUSIAN.getOrDefault(letter, mapped == null ? "" : mapped);
                case OLDER -> mapped = OLDER.getOrDefault(letter, mapped == null ? "" : mapped);
                case RUSSIAN -> {
                    // the common table is the Russian one
                }
            }
            if (!COMMON.containsKey(letter)) {
                latin.append(letter);
            } else if (mapped != null) {
                latin.append(mapped);
            }
        }
        return latin.toString();
    }

    private static String latin(String text, boolean icaoPairs) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String mapped = icaoPairs ? ICAO_PAIRS.get(letter) : null;
            if (mapped == null) {
                mapped = LATIN.get(letter);
            }
            plain.append(mapped == null ? String.valueOf(letter) : mapped);
        }
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        if (bare.chars().allMatch(c -> c < 128)) {
            return bare;
        }
        synchronized (ANY_LATIN) {
            return SIGNS_INSIDE
                    .matcher(ANY_LATIN
                            .transliterate(bare.toLowerCase(Locale.ROOT))
                            .toUpperCase(Locale.ROOT))
                    .replaceAll("");
        }
    }
}
