package lv.returnregister.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template that some values of its letter would leave with a hole is found before any letter is written. */
class LetterTemplateCheckTest {

    private static final LetterCatalogue CATALOGUE = new LetterCatalogue();

    @Test
    void everyTemplateFitsTheValuesOfItsKind() {
        assertThat(new LetterTemplateCheck(LetterTemplates::text).faults(CATALOGUE.kinds()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @DisplayName("a broken template is red and the fault says what is wrong")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            postponement | ${letter.reason + '.'} | ${letter.raeson + '.'} | unknown placeholder 'raeson'
            postponement | th:if="${letter.order}" | th:class="${letter.order}" | attribute th:class is not understood
            postponement | <p th:if="${letter.order}"> | <p> | 'orderNumber' may be absent and is printed without a condition
            postponement | th:if="${letter.order}" | th:if="${letter.reason}" | condition on 'reason', which is always given: one branch is never written
            postponement | th:if="${letter.order}" | th:if="${letter.orderCode == 'visa'}" | 'orderCode' is never 'visa', it is one of [departure-order, removal-order, judgment]
            postponement | th:if="${letter.order}" | th:if="${letter.order.isEmpty()}" | condition ${letter.order.isEmpty()} is not understood
            postponement | parts_lv :: basis | parts_lv :: basics | there is no part 'basics' in parts_lv
            postponement | parts_lv :: basis | parts_en :: basis | takes in 'parts_en', which is not of its language
            postponement | text(${letter.facts}) | text(${letter.facts}, 'x') | part 'text' takes [paragraphs], not [${letter.facts}, 'x']
            postponement | ${letter.reason + '.'} | ${letter.facts} | 'facts' is a list and printed as one text
            postponement | ${letter.reason + '.'} | ${letter.reason} ?: '–' | 'reason' is always given: the words instead of it are never written
            postponement | ${letter.reason + '.'} | ${letter.reason + 'a'.getClass().forName('b')} | 'a'.getClass().forName('b')' is not understood
            postponement | </main> | <p>[[${7 * 7}]]</p></main> | an expression outside of its attribute is not understood
            postponement | <strong th:text="${letter.reason + '.'}"> | <strong> | 'reason' is declared and never written
            application-to-court | letter.timeCode == 'late' | letter.term == 'late' | 'term' is compared with a code and is none
            application-to-court | ground : ${letter.grounds} | ground : ${letter.term} | 'term' is one text and no list
            entry-ban-notice | th:case="senate" | th:case="court" | nothing is said where 'contestRoadCode' is one of [senate]
            hand-over-record | </main> | </p></main> | The element type "main" must be terminated
            """)
    void brokenTemplateIsRed(String kind, String right, String wrong, String fault) {
        assertThat(LetterTemplates.text(kind + "_lv")).contains(right);
        UnaryOperator<String> broken = name -> name.equals(kind + "_lv")
                ? LetterTemplates.text(name).replace(right, wrong)
                : LetterTemplates.text(name);

        List<String> faults = new LetterTemplateCheck(broken).faults(CATALOGUE.kind(kind), "lv");

        assertThat(faults).anySatisfy(found -> assertThat(found).contains(kind + "_lv", fault));
    }

    @Test
    void faultOfASharedPartNamesTheLetterAndThePart() {
        UnaryOperator<String> broken = name -> name.equals("parts_en")
                ? LetterTemplates.text(name).replace("letter.nationality", "letter.tongue")
                : LetterTemplates.text(name);

        assertThat(new LetterTemplateCheck(broken).faults(CATALOGUE.kind("release-note"), "en"))
                .containsExactly("release-note_en by parts_en: unknown placeholder 'tongue'");
    }
}
