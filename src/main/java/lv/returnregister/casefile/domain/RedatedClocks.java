package lv.returnregister.casefile.domain;

import java.time.Clock;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.shared.Details;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows on the timeline of a case which of its clocks were counted again, and from when to when they moved. */
@Component
class RedatedClocks {

    private final CaseFiles cases;
    private final Clock clock;

    RedatedClocks(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void redated(DeadlineRedated fact) {
        if (fact.moved() || fact.before().state() != fact.after().state()) {
            cases.record(
                    fact.caseId(),
                    fact.cause() == DeadlineRedated.Cause.LAW ? "deadline-changed-by-law" : "deadline-redated",
                    clock.instant(),
                    null,
                    Details.of("deadlineRule", fact.after().ruleId())
                            .and("valueBefore", fact.before().endWritten())
                            .and("valueAfter", fact.after().endWritten())
                            .values());
        }
    }
}
