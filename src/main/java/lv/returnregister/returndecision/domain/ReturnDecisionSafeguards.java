package lv.returnregister.returndecision.domain;

import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.PersonData;
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
    SafeguardCondition freeMovement(CaseFiles cases, Persons persons, Classifiers classifiers) {
        return SafeguardCondition.of("free-movement", (step, caseId, answer) -> {
            PersonData person = persons.of(cases.find(caseId).personId()).data();
            return person.euFamilyMember()
                    || person.nationalities().stream()
                            .flatMap(code -> classifiers.find(CodeList.COUNTRY, code).stream())
                            .anyMatch(country -> country.attribute("group").isPresent());
        });
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
    SafeguardCondition removalNeedsServedDecision(CaseDecisions decisions) {
        return SafeguardCondition.of(
                "removal-needs-served-decision",
                (step, caseId, answer) -> decisions
                        .newest(caseId, Status.SERVED)
                        .filter(ReturnDecision::isRemovalOrder)
                        .isEmpty());
    }

    @Bean
    SafeguardCondition contestStopsRemoval(ContestRepository contests) {
        return SafeguardCondition.of(
                "contest-stops-removal",
                (step, caseId, answer) -> contests.findFirstByCaseIdOrderByReceivedAtDesc(caseId.value())
                        .filter(Contest::isPending)
                        .isPresent());
    }
}
