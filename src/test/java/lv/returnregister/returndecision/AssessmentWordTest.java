package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import lv.returnregister.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short answers of the assessment are understood; other words are never passed off as a translation. */
class AssessmentWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "nav", "Nav.", " nav "})
    void noneIsUnderstoodInBothLanguages(String answer) {
        assertThat(AssessmentWord.FAMILY_LIFE.inLetter(answer))
                .isEqualTo(LocalizedText.of("nav konstatēta", "none found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "labs", "Laba"})
    void goodHealthIsUnderstoodInBothLanguages(String answer) {
        assertThat(AssessmentWord.HEALTH.inLetter(answer)).isEqualTo(LocalizedText.of("labs", "good"));
    }

    @Test
    void otherWordsStandQuotedInTheTranslation() {
        assertThat(AssessmentWord.FAMILY_LIFE.inLetter("māte Kabulā."))
                .isEqualTo(LocalizedText.of("māte Kabulā", "“māte Kabulā”"));
    }
}
