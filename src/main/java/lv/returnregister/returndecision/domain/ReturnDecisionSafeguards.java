package lv.returnregister.returndecision.domain;

import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.person.Persons;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.safeguard.SafeguardCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions of the law on return decisions; their rows stand in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class ReturnDecisionSafeguards {

    @Bean
    SafeguardCondition ownerAuthority(CaseFiles cases, CurrentOfficer currentOfficer) {
        return SafeguardCondition.of(
                "owner-authority",
                (step, caseId, answer) ->
                        currentOfficer.get().authority() != cases.find(caseId).decidingAuthority());
    }

    @Bean
    SafeguardCondition freeMovement(CaseFiles cases, Persons persons) {
        return SafeguardCondition.of(
                "free-movement",
                (step, caseId, answer) ->
                        persons.enjoysFreeMovement(cases.find(caseId).personId()));
    }

    @Bean
    SafeguardCondition nonRefoulementAssessed(Assessments assessments) {
        return SafeguardCondition.of(
                "non-refoulement-assessed",
                (step, caseId, answer) -> assessments
                        .newest(caseId)
                        .filter(assessment -> "none".equals(assessment.content().nonRefoulement()))
                        .isEmpty());
    }

    @Bean
    SafeguardCondition removalNeedsServedDecision(ReturnDecisionRepository decisions) {
        return SafeguardCondition.of(
                "removal-needs-served-decision",
                (step, caseId, answer) -> decisions
                        .findFirstByCaseIdAndStatusInOrderByDraftedAtDesc(caseId.value(), List.of(Status.SERVED))
                        .filter(ReturnDecision::isRemovalOrder)
                        .isEmpty());
    }

    @Bean
    SafeguardCondition contestStopsRemoval(ContestRepository contests) {
        return SafeguardCondition.of(
                "contest-stops-removal",
                (step, caseId, answer) -> contests
                        .findFirstByCaseIdOrderByReceivedAtDesc(caseId.value())
                        .filter(Contest::isPending)
                        .isPresent());
    }
}
