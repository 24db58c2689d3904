package lv.returnregister.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Derivation;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.TaskSubject;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** Which deadline leads the page of a case. */
class DueTest {

    private static final DeadlineRules RULES = DeadlineData.rules();
    private static final CaseId CASE = CaseId.next();
    private static final Instant STARTED = Instant.parse("2026-03-02T05:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    @Test
    void a_missed_service_target_leads_while_a_task_waits_for_it_and_not_after() {
        // Given a review of detention that was missed, and the review of a ban that runs
        DeadlineView review = deadline("detention-review", "2026-03-12T22:00:00Z", DeadlineState.MISSED);
        DeadlineView ban = deadline("ban-review", "2027-03-12T22:00:00Z", DeadlineState.RUNNING);

        // Then it leads as long as its task is open
        assertThat(Due.next(List.of(review, ban), List.of(task(review)), NOW)).contains(review);

        // And no longer once the detention has ended and with it the task
        assertThat(Due.next(List.of(review, ban), List.of(), NOW)).contains(ban);
        assertThat(Due.next(List.of(review), List.of(), NOW)).isEmpty();
    }

    @Test
    void a_missed_limit_of_law_leads_with_or_without_a_task() {
        DeadlineView decision = deadline("court-application", "2026-03-12T22:00:00Z", DeadlineState.MISSED);
        DeadlineView ban = deadline("ban-review", "2027-03-12T22:00:00Z", DeadlineState.RUNNING);

        assertThat(Due.next(List.of(ban, decision), List.of(), NOW)).contains(decision);
    }

    private static DeadlineView deadline(String rule, String endsAt, DeadlineState state) {
        return new DeadlineView(
                UUID.randomUUID(),
                CASE,
                RULES.byId(rule),
                STARTED,
                Instant.parse(endsAt),
                null,
                state,
                STARTED,
                null,
                new Derivation("", "", List.of()));
    }

    private static InboxTask task(DeadlineView deadline) {
        return new InboxTask(
                "1",
                CASE,
                "detainForeigner",
                "review-detention",
                "review-detention",
                new LocalizedText("Pārskatīt", "Review"),
                new TaskSubject.Subject("VRS-2026-00001", "GULIYEV", "EMIN", "", "", ""),
                Authority.VRS,
                "VRS-LUDZA",
                Role.OFFICER,
                null,
                deadline.id(),
                deadline.endsAt(),
                false,
                InboxTask.Urgency.OVERDUE,
                STARTED);
    }
}
