package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.returnregister.documents.Documents;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen within the term for voluntary departure (Directive 2008/115/EC, article 7). */
class VoluntaryDepartureTest extends ReturnCaseTest {

    private static final Map<String, Object> ORDER = Map.of("kind", "departure-order", "days", 20, "imposeBan", false);
    private static final Map<String, Object> ASKED = Map.of("programme", "iom", "support", List.of("ticket", "money"));

    @Autowired
    private Documents documents;

    @Test
    void help_to_leave_is_asked_within_the_term_and_decided_by_a_task() {
        CaseId caseId = served(ORDER);
        assertThat(offered(caseId)).contains("request-assistance").doesNotContain("shorten-term");
        act(guard(), caseId, "request-assistance", ASKED);
        assertThat(steps(caseId)).containsExactly("decide-assistance");
        assertThat(refusals(guard(), caseId, "request-assistance", ASKED)).containsExactly("assistance-asked-already");
        assertThat(refusals(guard(), caseId, "decide-assistance", Map.of("granted", false)))
                .containsExactly("required");

        act(guard(), caseId, "decide-assistance", Map.of("granted", true, "support", List.of("ticket")));
        assertThat(letters(caseId)).contains("assistance in en");

        assertThat(steps(caseId)).isEmpty();
        assertThat(running(caseId, "voluntary-departure")).isTrue();
    }

    @Test
    void help_to_leave_is_for_those_who_have_a_term_to_leave() {
        CaseId caseId = served(REMOVAL_ORDER);

        assertThat(offered(caseId)).doesNotContain("request-assistance");
        assertThat(refusals(guard(), caseId, "request-assistance", ASKED)).containsExactly("no-voluntary-term");
    }

    @Test
    void a_signatory_shortens_the_term_with_reasons_and_never_lengthens_it() {
        CaseId caseId = served(ORDER);
        assertThat(refusals(guard(), caseId, "shorten-term", shortened(3))).containsExactly("right-missing");
        assertThat(refusals(signatory(), caseId, "shorten-term", shortened(25))).containsExactly("term-not-shorter");
        assertThat(refusals(signatory(), caseId, "shorten-term", shortened(-1))).containsExactly("before-today");

        act(signatory(), caseId, "shorten-term", shortened(3));
        assertThat(letters(caseId)).contains("shortened-term in en");

        assertThat(currentOfficer.as(guard(), () -> deadlines.running(caseId, "voluntary-departure")))
                .hasValueSatisfying(term -> assertThat(String.valueOf(term.endDay()))
                        .isEqualTo(inDays(3).substring(0, 10)));
        assertThat(refusals(signatory(), caseId, "shorten-term", shortened(3))).containsExactly("term-not-shorter");
    }

    @Test
    void only_a_running_term_is_shortened() {
        assertThat(refusals(signatory(), served(REMOVAL_ORDER), "shorten-term", shortened(3)))
                .containsExactly("no-voluntary-term");
    }

    private Map<String, Object> shortened(int days) {
        return Map.of(
                "ground",
                "absconding",
                "reasons",
                "pameta norādīto dzīvesvietu",
                "until",
                inDays(days).substring(0, 10),
                "toldAt",
                now());
    }

    private List<String> letters(CaseId caseId) {
        return currentOfficer.as(guard(), () -> documents.of(caseId)).stream()
                .map(letter -> letter.kind() + " in " + letter.language())
                .toList();
    }
}
