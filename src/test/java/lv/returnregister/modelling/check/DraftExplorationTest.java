package lv.returnregister.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ShippedModels;
import org.junit.jupiter.api.Test;

/** A draft that would let happen what the law forbids is found by what cases could do, with the road that leads there. */
class DraftExplorationTest {

    private static final ModelCatalogue MODELS = new ShippedModels();
    private static final ModelChecks CHECKS = CheckSetup.checks();

    @Test
    void the_live_process_of_a_case_is_lawful_with_all_it_calls() {
        assertThat(explored("returnCase", live("returnCase"))).isEmpty();
    }

    @Test
    void a_live_process_that_begins_by_itself_is_lawful() {
        for (String process : List.of("correctData", "keepTemporarily", "registerMinistersBan")) {
            assertThat(explored(process, live(process))).as(process).isEmpty();
        }
    }

    @Test
    void removal_before_the_decision_is_served_is_refused_with_the_road_to_it() {
        String draft = led(live("returnCase"), "takeDecisionToServeDecision", "depart");

        List<Finding> findings = explored("returnCase", draft);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("order-of-the-law");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.message().en()).contains("removal", "Directive 2008/115/EC, art. 8, 9");
            assertThat(finding.element()).isEqualTo("depart");
            assertThat(finding.path())
                    .containsSubsequence("decideReturn", "takeDecision", "takeDecisionToServeDecision", "depart")
                    .doesNotContain("serveDecision");
        });
    }

    @Test
    void a_minor_without_guardian_is_refused_where_the_safeguard_is_passed_by() {
        String draft = live("takeDecision")
                .replace("id=\"issueReturnDecision\"", "id=\"issueOnTheQuiet\"")
                .replace("\"issueReturnDecision\"", "\"issueOnTheQuiet\"")
                .replace("ToIssueReturnDecision", "ToIssueOnTheQuiet");

        List<Finding> findings = explored("takeDecision", draft);

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("safeguard-passed-by"))
                .extracting(finding -> finding.message().en())
                .anySatisfy(words -> assertThat(words).contains("takeDecision/issueOnTheQuiet", "minor"));
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("safeguard-passed-by"))
                .allSatisfy(finding -> {
                    assertThat(finding.element()).isEqualTo("issueOnTheQuiet");
                    assertThat(finding.path()).endsWith("issueOnTheQuiet").contains("signReturnDecision");
                });
    }

    @Test
    void a_detention_past_its_limit_is_refused() {
        String draft = live("detainForeigner")
                .replaceFirst("(?s)<bpmn:boundaryEvent id=\"detentionTermOver\".*?</bpmn:boundaryEvent>", "")
                .replaceFirst("<bpmn:sequenceFlow id=\"detentionTermOverToRecordTermOver\"[^>]*/>", "");

        assertThat(explored("detainForeigner", draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("way-out-shut");
            assertThat(finding.message().en()).contains("a detention cannot go on after its term is over");
        });
    }

    @Test
    void a_detention_that_goes_on_when_its_term_is_over_is_refused() {
        String draft = led(live("detainForeigner"), "detentionTermOverToRecordTermOver", "reviewOnce");

        assertThat(explored("detainForeigner", draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("order-of-the-law");
            assertThat(finding.path())
                    .contains("detentionTermOver", "detentionTermOverToRecordTermOver", "applyToCourt");
        });
    }

    @Test
    void a_road_that_never_ends_is_refused() {
        String draft = led(live("watchEntryBan"), "endEntryBanToBanEnded", "standOnce");

        assertThat(explored("watchEntryBan", draft)).extracting(Finding::rule).contains("road-without-end");
    }

    @Test
    void an_activity_no_case_comes_to_is_refused() {
        String draft = led(live("detainForeigner"), "recordTermOverToDetentionUnlawful", "recordTermOver");
        String unreached = led(draft, "detentionTermOverToRecordTermOver", "detentionUnlawful");

        assertThat(explored("detainForeigner", unreached))
                .extracting(Finding::rule)
                .contains("never-reached");
    }

    @Test
    void what_the_walk_does_not_know_is_said_with_its_place() {
        String draft = live("correctData").replace("bpmn:userTask", "bpmn:manualTask");

        assertThat(explored("correctData", draft)).extracting(Finding::rule).containsExactly("cannot-be-explored");
    }

    private static String live(String process) {
        return MODELS.content(new ModelRef(ModelKind.PROCESS, process)).orElseThrow();
    }

    private static List<Finding> explored(String process, String draft) {
        return CHECKS.explore(new ModelRef(ModelKind.PROCESS, process), draft, MODELS);
    }

    /** The text with a flow led to another element. */
    private static String led(String text, String flow, String target) {
        Matcher found = Pattern.compile("<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*targetRef=\"([^\"]+)\"")
                .matcher(text);
        assertThat(found.find()).isTrue();
        String before = found.group(1);
        String changed = text.substring(0, found.start(1)) + target + text.substring(found.end(1));
        return changed.replaceFirst(
                        "(<bpmn:[a-zA-Z]+ id=\"" + before + "\"(?s:.*?))<bpmn:incoming>" + flow + "</bpmn:incoming>",
                        "$1")
                .replaceFirst(
                        "(<bpmn:[a-zA-Z]+ id=\"" + target + "\"(?s:.*?))<bpmn:outgoing>",
                        "$1<bpmn:incoming>" + flow + "</bpmn:incoming><bpmn:outgoing>");
    }
}
