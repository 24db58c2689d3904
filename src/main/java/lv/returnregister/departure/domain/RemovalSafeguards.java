package lv.returnregister.departure.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.safeguard.SafeguardCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions of the law on removal; their rows stand in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class RemovalSafeguards {

    @Bean
    SafeguardCondition fitToTravel(RemovalRepository removals) {
        return unless("fit-to-travel", removals, Removal::isFitToTravel);
    }

    @Bean
    SafeguardCondition travelDocumentHeld(RemovalRepository removals) {
        return unless("travel-document-held", removals, Removal::isDocumentHeld);
    }

    @Bean
    SafeguardCondition monitorTold(RemovalRepository removals) {
        return unless("monitor-told", removals, Removal::isMonitorTold);
    }

    /** The hours before the start are data: rule {@code departure-notice}. */
    @Bean
    SafeguardCondition toldBeforeRemoval(RemovalRepository removals, Deadlines deadlines, Clock clock) {
        return unless("told-before-removal", removals, removal -> {
            Instant told = removal.announcedAt();
            return told != null
                    && !told.isAfter(deadlines
                            .preview("departure-notice", clock.instant(), null)
                            .end());
        });
    }

    private static SafeguardCondition unless(String id, RemovalRepository removals, Predicate<Removal> holds) {
        return SafeguardCondition.of(
                id,
                (step, caseId, answer) -> removals.findFirstByCaseIdOrderByPreparedAtDesc(caseId.value())
                        .filter(Removal::isOpen)
                        .filter(holds)
                        .isEmpty());
    }
}
