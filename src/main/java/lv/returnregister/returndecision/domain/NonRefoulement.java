package lv.returnregister.returndecision.domain;

import java.time.Instant;
import lv.returnregister.shared.CaseId;
import org.springframework.stereotype.Component;

/** Whether it stands that nobody is sent into danger. */
@Component
public class NonRefoulement {

    private final Assessments assessments;
    private final CaseAsylumClaims claims;

    public NonRefoulement(Assessments assessments, CaseAsylumClaims claims) {
        this.assessments = assessments;
        this.claims = claims;
    }

    /** The newest assessment found no risk and is not older than the newest claim or the end of its procedure. */
    public boolean isAssessed(CaseId caseId) {
        Instant claimed = claims.newest(caseId).map(AsylumClaim::newestWord).orElse(Instant.MIN);
        return assessments
                .newest(caseId)
                .filter(assessment -> "none".equals(assessment.content().nonRefoulement()))
                .filter(assessment -> !assessment.at().isBefore(claimed))
                .isPresent();
    }
}
