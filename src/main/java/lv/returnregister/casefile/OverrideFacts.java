package lv.returnregister.casefile;

import java.time.Clock;
import java.util.Locale;
import lv.returnregister.safeguard.OverrideChanged;
import lv.returnregister.safeguard.OverrideView;
import lv.returnregister.shared.Details;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every override of a safeguard into the timeline and with it into the trail. */
@Component
class OverrideFacts {

    private final CaseFiles cases;
    private final Clock clock;

    OverrideFacts(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(OverrideChanged changed) {
        OverrideView override = changed.override();
        cases.record(
                override.caseId(),
                "override-" + changed.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                clock.instant(),
                null,
                Details.of("overriddenStep", override.step())
                        .and("overriddenCondition", override.condition())
                        .and(
                                "reason",
                                changed.what() == OverrideChanged.What.TURNED_DOWN
                                        ? override.answer()
                                        : override.reason())
                        .values());
    }
}
