package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;

/** Clocks that run in every case are met by an act of an officer. */
class DutiesTest extends ReturnCaseTest {

    private static final Map<String, Object> STILL_NEEDED = Map.of("outcome", "needed", "reason", "slēpās iepriekš");

    @Test
    void data_sent_to_eurodac_are_noted_once_and_not_before_the_finding() {
        CaseId caseId = found("illegal-work");
        assertThat(running(caseId, "eurodac-sent")).isTrue();
        assertThat(offered(caseId)).contains("note-done");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent", "doneAt", inDays(-1))))
                .containsExactly("before-duty");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent", "doneAt", inDays(1))))
                .containsExactly("in-the-future");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "return-decision")))
                .containsExactly("duty-not-waiting");

        act(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent", "note", "EU-4711"));

        assertThat(running(caseId, "eurodac-sent")).isFalse();
        assertThat(offered(caseId)).doesNotContain("note-done");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent")))
                .containsExactly("duty-not-waiting");
    }

    @Test
    void a_review_restarts_its_clock_and_one_that_finds_no_need_ends_detention() {
        CaseId caseId = detained();
        act(guard(), caseId, "review-detention", STILL_NEEDED);
        assertThat(running(caseId, "detention-review")).isTrue();
        assertThat(steps(caseId)).contains("apply-to-court");

        act(guard(), caseId, "review-detention", Map.of("outcome", "not-needed", "reason", "ir adrese"));

        assertThat(running(caseId, "detention-review")).isFalse();
        assertThat(steps(caseId)).contains("release-person").doesNotContain("apply-to-court");
    }

    @Test
    void a_review_not_done_in_its_time_is_a_task_until_it_is_done() {
        CaseId caseId = detained();
        termEndedAWeekAgo(caseId, "detention-review");
        assertThat(steps(caseId)).contains("review-detention");

        act(guard(), caseId, "review-detention", STILL_NEEDED);

        assertThat(steps(caseId)).doesNotContain("review-detention").contains("apply-to-court");
        assertThat(running(caseId, "detention-review")).isTrue();
        assertThat(refusals(guard(), found("illegal-work"), "review-detention", STILL_NEEDED))
                .containsExactly("not-detained");
    }
}
