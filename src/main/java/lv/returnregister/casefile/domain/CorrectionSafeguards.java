package lv.returnregister.casefile.domain;

import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.ApproveCorrection;
import lv.returnregister.safeguard.SafeguardCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The condition on corrections; its row stands in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class CorrectionSafeguards {

    /** Whoever proposed a correction may take it back, not approve it. */
    @Bean
    SafeguardCondition correctionApprovedByAnother(ProposedCorrections corrections, CurrentOfficer currentOfficer) {
        return SafeguardCondition.of(
                "correction-approved-by-another",
                (step, caseId, answer) -> !(answer instanceof ApproveCorrection command && !command.approves())
                        && corrections
                                .waiting(caseId)
                                .filter(waiting -> waiting.proposedBy()
                                        .equals(currentOfficer.get().signInName()))
                                .isPresent());
    }
}
