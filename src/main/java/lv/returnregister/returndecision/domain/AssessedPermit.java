package lv.returnregister.returndecision.domain;

import lv.returnregister.casefile.PermitElsewhere;
import lv.returnregister.shared.CaseId;
import org.springframework.stereotype.Component;

/** Reads from the newest assessment whether another state has granted a permit. */
@Component
class AssessedPermit implements PermitElsewhere {

    private final Assessments assessments;

    AssessedPermit(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public boolean isHeld(CaseId caseId) {
        return assessments
                .newest(caseId)
                .filter(assessment -> Boolean.TRUE.equals(assessment.content().validPermitElsewhere()))
                .isPresent();
    }
}
