package lv.returnregister.detention.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.PendingAsylum;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.DecideDetention;
import lv.returnregister.detention.InformOthers;
import lv.returnregister.detention.RecordCourtDecision;
import lv.returnregister.person.Persons;
import lv.returnregister.safeguard.SafeguardCondition;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions of the law on detention; their rows stand in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class DetentionSafeguards {

    @Bean
    SafeguardCondition detentionNeedsGround() {
        return SafeguardCondition.of(
                "detention-needs-ground",
                (step, caseId, answer) -> answer instanceof DecideDetention command
                        && command.detain()
                        && (isBlank(command.ground()) || isBlank(command.alternativesWhyNot())));
    }

    /** A term that has run out cannot be prolonged: the court must have decided before. */
    @Bean
    SafeguardCondition detentionNeedsCourt(CaseDetentions detentions, Clock clock) {
        return new SafeguardCondition() {
            @Override
            public String id() {
                return "detention-needs-court";
            }

            @Override
            public Optional<Violation> failing(String step, CaseId caseId, @Nullable Object answer) {
                boolean prolongs = !(answer instanceof RecordCourtDecision decision) || decision.detain();
                return detentions
                        .running(caseId)
                        .filter(detention -> prolongs && !clock.instant().isBefore(detention.termEndsAt()))
                        .map(detention -> Violation.safeguard(id(), LegalTime.write(detention.termEndsAt())));
            }
        };
    }

    /** Six months in all, eighteen with one of the two reasons; earlier periods count. */
    @Bean
    SafeguardCondition detentionCeiling(CaseDetentions detentions, Deadlines deadlines) {
        return new SafeguardCondition() {
            @Override
            public String id() {
                return "detention-ceiling";
            }

            @Override
            public Optional<Violation> failing(String step, CaseId caseId, @Nullable Object answer) {
                if (!(answer instanceof RecordCourtDecision decision) || !decision.detain()) {
                    return Optional.empty();
                }
                LocalDateTime until = decision.until();
                Optional<Detention> running = detentions.running(caseId);
                if (until == null || running.isEmpty() || !running.get().isForReturn()) {
                    return Optional.empty();
                }
                List<Deadlines.Period> earlier = detentions.of(caseId).reversed().stream()
                        .filter(detention -> !detention.isRunning())
                        .map(Detention::period)
                        .toList();
                String rule = decision.isPastSixMonths() ? "detention-ceiling-extended" : "detention-ceiling";
                Instant ceiling = deadlines
                        .ceiling(rule, running.get().startedAt(), earlier)
                        .end();
                return LegalTime.instant(until).isAfter(ceiling)
                        ? Optional.of(Violation.safeguard(id(), LegalTime.write(ceiling)))
                        : Optional.empty();
            }
        };
    }

    /** A child under fourteen is never detained; a birth date known only in part counts for the child. */
    @Bean
    SafeguardCondition detentionNotUnder14(CaseFiles cases, Persons persons, Clock clock) {
        return SafeguardCondition.of(
                "detention-not-under-14",
                (step, caseId, answer) -> !(answer instanceof DecideDetention command && !command.detain())
                        && LowestAge.mayBeBelow(
                                persons.lineOf(cases.find(caseId).personId()).birthDate(), clock.instant()));
    }

    /** A court was against the last detention: without new facts the same person is not detained again. */
    @Bean
    SafeguardCondition reDetentionNeedsNewFacts(CaseDetentions detentions, NewFacts newFacts) {
        return SafeguardCondition.of(
                "re-detention-needs-new-facts",
                (step, caseId, answer) -> answer instanceof DecideDetention command
                        && command.detain()
                        && !command.namesNewFacts()
                        && detentions
                                .newest(caseId)
                                .filter(Detention::isRefusedByCourt)
                                .isPresent()
                        && !newFacts.afterRefusal(caseId));
    }

    /** The state of origin learns nothing of somebody who waits for an asylum decision. */
    @Bean
    SafeguardCondition consulateNotForAsylumSeeker(PendingAsylum asylum) {
        return SafeguardCondition.of(
                "consulate-not-for-asylum-seeker",
                (step, caseId, answer) -> answer instanceof InformOthers command
                        && command.isToConsulate()
                        && command.isInformed()
                        && asylum.isPending(caseId));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
