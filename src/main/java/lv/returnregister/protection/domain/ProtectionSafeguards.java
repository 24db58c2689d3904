package lv.returnregister.protection.domain;

import lv.returnregister.casefile.Approval;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.safeguard.SafeguardCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The condition of the law on representation; its row stands in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class ProtectionSafeguards {

    /** Nothing is decided, served or carried out against a child who has nobody to speak for them. */
    @Bean
    SafeguardCondition unaccompaniedMinorRepresented(ProtectedForeigner foreigners) {
        return SafeguardCondition.of(
                "unaccompanied-minor-represented",
                (step, caseId, answer) -> !(answer instanceof Approval approval && !approval.approves())
                        && foreigners.isUnaccompaniedMinor(caseId)
                        && !foreigners.isRepresented(caseId));
    }
}
