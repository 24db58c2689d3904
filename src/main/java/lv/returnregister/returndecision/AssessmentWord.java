package lv.returnregister.returndecision;

import java.util.Locale;
import java.util.Set;
import lv.returnregister.shared.LocalizedText;

/**
 * What the assessment form asks for in words. The short answers it names are understood in both languages; anything else
 * stands in the Latvian letter as written and in its translation in quotation marks, because nobody has translated it.
 */
enum AssessmentWord {
    FAMILY_LIFE(Set.of("none", "nav"), LocalizedText.of("nav konstatēta", "none found")),
    HEALTH(Set.of("good", "labs", "laba"), LocalizedText.of("labs", "good"));

    private final Set<String> shortAnswers;
    private final LocalizedText meaning;

    AssessmentWord(Set<String> shortAnswers, LocalizedText meaning) {
        this.shortAnswers = shortAnswers;
        this.meaning = meaning;
    }

    /** The answer as the letter says it. */
    LocalizedText inLetter(String answer) {
        String bare = answer.strip().replaceAll("\\.$", "");
        return shortAnswers.contains(bare.toLowerCase(Locale.ROOT)) ? meaning : LocalizedText.of(bare, quoted(bare));
    }

    /** An officer's words in a translation. */
    static String quoted(String words) {
        return "“" + words.strip() + "”";
    }
}
