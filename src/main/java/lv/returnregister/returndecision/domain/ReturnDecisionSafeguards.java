package lv.returnregister.returndecision.domain;

import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.safeguard.SafeguardCondition;
import lv.returnregister.shared.CaseId;
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
    SafeguardCondition removalNeedsServedDecision(CaseDecisions decisions, AppealRepository appeals) {
        return SafeguardCondition.of(
                "removal-needs-served-decision",
                (step, caseId, answer) -> decisions
                                .newest(caseId, Status.SERVED)
                                .filter(ReturnDecision::isRemovalOrder)
                                .isEmpty()
                        || pending(appeals, caseId).filter(Appeal::isSuspending).isPresent());
    }

    @Bean
    SafeguardCondition contestStopsRemoval(ContestRepository contests) {
        return SafeguardCondition.of(
                "contest-stops-removal",
                (step, caseId, answer) -> contests.findFirstByCaseIdOrderByReceivedAtDesc(caseId.value())
                        .filter(Contest::isPending)
                        .isPresent());
    }

    /** The order is enforceable while the court has the case, but only once it is known that the court does not stop it. */
    @Bean
    SafeguardCondition appealWithoutSuspensionKnown(AppealRepository appeals) {
        return SafeguardCondition.of(
                "appeal-without-suspension-known",
                (step, caseId, answer) -> pending(appeals, caseId)
                        .filter(appeal -> appeal.suspends() == null)
                        .isPresent());
    }

    private static Optional<Appeal> pending(AppealRepository appeals, CaseId caseId) {
        return appeals.findFirstByCaseIdOrderByReceivedAtDesc(caseId.value()).filter(Appeal::isPending);
    }
}
