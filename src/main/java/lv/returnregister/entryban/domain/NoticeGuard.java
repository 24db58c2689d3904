package lv.returnregister.entryban.domain;

import java.util.List;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Missing data are told of bans that a Minister, the Consular Department or a mission has decided, while they last. */
@Component
class NoticeGuard implements StepGuard {

    private static final String STEP = "record-missing-data";

    private final CaseBans bans;
    private final BanGrounds grounds;

    NoticeGuard(CaseBans bans, BanGrounds grounds) {
        this.bans = bans;
        this.grounds = grounds;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return !STEP.equals(step) || hasBanOfInstitution(caseId)
                ? List.of()
                : List.of(Violation.state("no-ban-of-others"));
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    private boolean hasBanOfInstitution(CaseId caseId) {
        return bans.newest(
                        caseId,
                        BanStatus.PROPOSED,
                        BanStatus.AWAITING_DEPARTURE,
                        BanStatus.IN_FORCE,
                        BanStatus.SUSPENDED)
                .filter(ban -> grounds.decider(ban.ground()).isPresent() && !grounds.isOfCourt(ban.ground()))
                .isPresent();
    }
}
