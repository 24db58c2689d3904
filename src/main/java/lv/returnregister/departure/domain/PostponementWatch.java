package lv.returnregister.departure.domain;

import java.time.Clock;
import lv.returnregister.casefile.PostponedRemoval;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.springframework.stereotype.Component;

/** Reads from the recorded postponements whether one lasts today. */
@Component
class PostponementWatch implements PostponedRemoval {

    private final CasePostponements postponements;
    private final Clock clock;

    PostponementWatch(CasePostponements postponements, Clock clock) {
        this.postponements = postponements;
        this.clock = clock;
    }

    @Override
    public boolean isPostponed(CaseId caseId) {
        return postponements
                .newest(caseId)
                .filter(postponement -> postponement.lastsOn(LegalTime.day(clock.instant())))
                .isPresent();
    }
}
