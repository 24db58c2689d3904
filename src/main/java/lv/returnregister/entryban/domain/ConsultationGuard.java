package lv.returnregister.entryban.domain;

import java.util.List;
import lv.returnregister.casefile.PermitElsewhere;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A consultation is offered where the assessment says that another state has granted a permit, or one was begun. */
@Component
class ConsultationGuard implements StepGuard {

    private final CaseConsultations consultations;
    private final PermitElsewhere permits;

    ConsultationGuard(CaseConsultations consultations, PermitElsewhere permits) {
        this.consultations = consultations;
        this.permits = permits;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return !"record-consultation".equals(step)
                || permits.isHeld(caseId)
                || !consultations.of(caseId).isEmpty();
    }
}
