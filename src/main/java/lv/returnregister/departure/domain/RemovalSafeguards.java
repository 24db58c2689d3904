package lv.returnregister.departure.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.deadline.Length;
import lv.returnregister.safeguard.SafeguardCondition;
import lv.returnregister.shared.LegalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions of the law on removal; their rows stand in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class RemovalSafeguards {

    @Bean
    SafeguardCondition fitToTravel(CaseRemovals removals) {
        return unless("fit-to-travel", removals, Removal::isFitToTravel);
    }

    @Bean
    SafeguardCondition travelDocumentHeld(CaseRemovals removals, CaseDocumentRequests requests, Clock clock) {
        return SafeguardCondition.of(
                "travel-document-held",
                (step, caseId, answer) -> removals.newest(caseId)
                        .filter(Removal::isOpen)
                        .filter(removal -> removal.isDocumentHeld()
                                || requests.of(caseId).stream()
                                        .anyMatch(request ->
                                                request.opensWayTo(removal.country(), LegalTime.day(clock.instant()))))
                        .isEmpty());
    }

    @Bean
    SafeguardCondition transitConsented(CaseRemovals removals) {
        return unless("transit-consented", removals, Removal::isTransitConsented);
    }

    @Bean
    SafeguardCondition monitorTold(CaseRemovals removals) {
        return unless("monitor-told", removals, Removal::isMonitorTold);
    }

    /** The hours before the start, and the fewer ones for a recorded reason, are data: rule {@code departure-notice}. */
    @Bean
    SafeguardCondition toldBeforeRemoval(CaseRemovals removals, Deadlines deadlines, Clock clock) {
        return unless("told-before-removal", removals, removal -> {
            Instant told = removal.announcedAt();
            Instant now = clock.instant();
            Length notice = removal.shortNotice() == null ? null : deadlines.shortest("departure-notice", now);
            return told != null
                    && !told.isAfter(
                            deadlines.preview("departure-notice", now, notice).end());
        });
    }

    /** A child is sent back to somebody, never to nobody; each operation names who receives. */
    @Bean
    SafeguardCondition minorReturnedToSomeone(CaseRemovals removals, ProtectedForeigner foreigners) {
        SafeguardCondition received = unless("minor-returned-to-someone", removals, Removal::isReceptionConfirmed);
        return SafeguardCondition.of(
                received.id(),
                (step, caseId, answer) -> foreigners.isUnaccompaniedMinor(caseId)
                        && received.failing(step, caseId, answer).isPresent());
    }

    /** Nobody is removed while the term for leaving by themselves still runs. */
    @Bean
    SafeguardCondition voluntaryTermOver(Deadlines deadlines, Clock clock) {
        return SafeguardCondition.of(
                "voluntary-term-over",
                (step, caseId, answer) -> Stream.of("voluntary-departure", "voluntary-departure-extended")
                        .flatMap(term -> deadlines.running(caseId, term).stream())
                        .anyMatch(term -> term.endsAt().isAfter(clock.instant())));
    }

    private static SafeguardCondition unless(String id, CaseRemovals removals, Predicate<Removal> holds) {
        return SafeguardCondition.of(
                id,
                (step, caseId, answer) -> removals.newest(caseId)
                        .filter(Removal::isOpen)
                        .filter(holds)
                        .isEmpty());
    }
}
