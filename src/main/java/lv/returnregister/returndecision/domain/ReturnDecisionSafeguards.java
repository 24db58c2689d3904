package lv.returnregister.returndecision.domain;

import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.Approval;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.ExplainedLanguage;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.PendingAsylum;
import lv.returnregister.casefile.PostponedRemoval;
import lv.returnregister.person.Persons;
import lv.returnregister.returndecision.ServeReturnDecision;
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
    SafeguardCondition freeMovement(CaseFiles cases, Persons persons) {
        return SafeguardCondition.of(
                "free-movement",
                (step, caseId, answer) ->
                        persons.enjoysFreeMovement(cases.find(caseId).personId()));
    }

    @Bean
    SafeguardCondition nonRefoulementAssessed(NonRefoulement nonRefoulement) {
        return SafeguardCondition.of(
                "non-refoulement-assessed", (step, caseId, answer) -> !nonRefoulement.isAssessed(caseId));
    }

    @Bean
    SafeguardCondition asylumStopsRemoval(PendingAsylum asylum) {
        return SafeguardCondition.of("asylum-stops-removal", (step, caseId, answer) -> asylum.isPending(caseId));
    }

    /** A draft may be sent back, and the decision on a contest told, at any time. */
    @Bean
    SafeguardCondition asylumFinalBeforeReturn(PendingAsylum asylum, CaseDecisions decisions) {
        return SafeguardCondition.of(
                "asylum-final-before-return",
                (step, caseId, answer) -> !(answer instanceof Approval approval && !approval.approves())
                        && !(answer instanceof ServeReturnDecision
                                && decisions.newest(caseId, Status.SIGNED).isEmpty())
                        && asylum.isPending(caseId));
    }

    /** An open check holds the signature up, an objection forbids it; sending back is always open. */
    @Bean
    SafeguardCondition legalCheckFavourable(CaseDecisions decisions, DraftChecks checks) {
        return SafeguardCondition.of(
                "legal-check-favourable",
                (step, caseId, answer) -> !(answer instanceof Approval approval && !approval.approves())
                        && decisions
                                .newest(caseId, Status.DRAFT)
                                .flatMap(checks::of)
                                .filter(check -> check.outcome() != LegalCheck.Outcome.FAVOURABLE)
                                .isPresent());
    }

    @Bean
    SafeguardCondition decisionCheckedByAnother(CaseDecisions decisions, CurrentOfficer currentOfficer) {
        return SafeguardCondition.of(
                "decision-checked-by-another",
                (step, caseId, answer) -> decisions
                        .newest(caseId, Status.DRAFT)
                        .filter(draft ->
                                draft.draftedBy().equals(currentOfficer.get().signInName()))
                        .isPresent());
    }

    /** Whoever proposed the end may take it back, not approve it. */
    @Bean
    SafeguardCondition endApprovedByAnother(CaseEnds ends, CurrentOfficer currentOfficer) {
        return SafeguardCondition.of(
                "end-approved-by-another",
                (step, caseId, answer) -> !(answer instanceof Approval approval && !approval.approves())
                        && ends.newest(caseId, EndOfReturn::isWaiting)
                                .filter(end -> end.proposedBy()
                                        .equals(currentOfficer.get().signInName()))
                                .isPresent());
    }

    /**
     * Whoever was told their rights in one language is told a decision in it; Latvian, the language of the decision itself,
     * is no language a foreigner may be expected to understand. An interpreter, or what shows that they do, mends both.
     */
    @Bean
    SafeguardCondition decisionUnderstood(ExplainedLanguage explained) {
        return SafeguardCondition.of(
                "decision-understood",
                (step, caseId, answer) -> answer instanceof ServeReturnDecision service
                        && !service.isSurelyUnderstood()
                        && explained
                                .of(caseId)
                                .map(known -> !known.equals(service.language()))
                                .orElse("lv".equals(service.language())));
    }

    @Bean
    SafeguardCondition latvianNotAForeigner(CaseFiles cases, Persons persons) {
        return SafeguardCondition.of(
                "latvian-not-a-foreigner",
                (step, caseId, answer) -> persons.isOfLatvia(cases.find(caseId).personId()));
    }

    @Bean
    SafeguardCondition removalNeedsServedDecision(
            CaseDecisions decisions, CaseAppeals appeals, FoundForeigner found, PostponedRemoval postponed) {
        return SafeguardCondition.of(
                "removal-needs-served-decision",
                (step, caseId, answer) -> found.judgment(caseId).isEmpty()
                                && (decisions
                                                .newest(caseId, Status.SERVED)
                                                .filter(ReturnDecision::isRemovalOrder)
                                                .isEmpty()
                                        || pending(appeals, caseId)
                                                .filter(Appeal::isSuspending)
                                                .isPresent())
                        || postponed.isPostponed(caseId));
    }

    @Bean
    SafeguardCondition contestStopsRemoval(CaseContests contests) {
        return SafeguardCondition.of(
                "contest-stops-removal",
                (step, caseId, answer) ->
                        contests.newest(caseId).filter(Contest::isPending).isPresent());
    }

    /** The order is enforceable while the court has the case, but only once it is known that the court does not stop it. */
    @Bean
    SafeguardCondition appealWithoutSuspensionKnown(CaseAppeals appeals) {
        return SafeguardCondition.of(
                "appeal-without-suspension-known",
                (step, caseId, answer) -> pending(appeals, caseId)
                        .filter(appeal -> appeal.suspends() == null)
                        .isPresent());
    }

    private static Optional<Appeal> pending(CaseAppeals appeals, CaseId caseId) {
        return appeals.newest(caseId).filter(Appeal::isPending);
    }
}
