package lv.returnregister.detention.domain;

import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.detention.DecideDetention;
import lv.returnregister.safeguard.SafeguardCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the law adds where a minor or a family is to be detained; its row stands in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class MinorDetentionSafeguards {

    /** Nothing milder does, and the best interests of the child were weighed: both in writing. */
    @Bean
    SafeguardCondition familyLastResort(ProtectedForeigner foreigners) {
        return SafeguardCondition.of(
                "family-last-resort",
                (step, caseId, answer) -> answer instanceof DecideDetention command
                        && command.detain()
                        && (isBlank(command.bestInterests()) || isBlank(command.alternativesWhyNot()))
                        && foreigners.isMinorOrFamily(caseId));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
