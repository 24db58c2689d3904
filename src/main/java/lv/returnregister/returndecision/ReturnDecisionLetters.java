package lv.returnregister.returndecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.LetterValues;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.person.Persons;
import lv.returnregister.returndecision.domain.Assessments.Assessment;
import lv.returnregister.returndecision.domain.Contest;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters of a return decision with the facts of the case. */
@Component
class ReturnDecisionLetters {

    private final Documents documents;
    private final LetterValues letterValues;
    private final FoundForeigner found;
    private final Persons persons;

    ReturnDecisionLetters(Documents documents, LetterValues letterValues, FoundForeigner found, Persons persons) {
        this.documents = documents;
        this.letterValues = letterValues;
        this.found = found;
        this.persons = persons;
    }

    /** @param replaced the decision in whose place this one comes before it was served */
    DocumentView decision(
            CaseView view, ReturnDecision decision, Optional<ReturnDecision> replaced, Assessment assessment) {
        Map<String, @Nullable Object> values =
                letterValues.common(view, decision.authority(), view.decidingUnit(), "", decision.draftedBy());
        letterValues.signedBy(values, decision.signedBy(), decision.signedAt());
        values.put("facts", facts(view, decision));
        values.put("considerations", considerations(assessment));
        values.put("destination", destination(view));
        if (decision.isRemovalOrder()) {
            values.put("noVoluntaryTerm", noVoluntaryTerm(view, decision));
        } else {
            values.put("voluntaryDays", decision.days());
        }
        BanLength length = decision.banLength();
        String ground = decision.banGround();
        if (length != null && ground != null) {
            values.put("banTerm", length.period());
            values.put("banTerritory", decision.banTerritory());
            values.put("banReason", letterValues.label(CodeList.BAN_CASE, ground));
        }
        replaced.ifPresent(earlier -> {
            values.put("replacesNumber", earlier.number());
            values.put("replacesDate", signedOn(earlier));
            values.put("replacesReason", given(decision.amendReason()));
        });
        return documents.issue(view.id(), decision.kind(), letterValues.language(view), values, decision.draftedBy());
    }

    DocumentView contestDecision(CaseView view, ReturnDecision decision, Contest contest) {
        String outcome = contest.outcome();
        Map<String, @Nullable Object> values = letterValues.common(
                view, decision.authority(), decision.authority().name(), "", contest.decidedBy());
        letterValues.signedBy(values, contest.decidedBy(), contest.decidedAt());
        values.put("facts", facts(view, decision));
        values.put("outcome", outcome);
        values.put("contestedTitle", letterValues.label(CodeList.RETURN_DECISION, decision.kind()));
        values.put("contestedNumber", decision.number());
        values.put("contestedDate", signedOn(decision));
        values.put("receivedOn", LegalTime.day(contest.receivedAt()));
        values.put("arguments", given(contest.arguments()));
        values.put("considerations", given(contest.reasons()));
        values.put("amendment", "amended".equals(outcome) ? given(contest.reasons()) : null);
        return documents.issue(view.id(), "decision-on-contest", letterValues.language(view), values, view.openedBy());
    }

    private LocalizedText facts(CaseView view, ReturnDecision decision) {
        LocalizedText violation = letterValues.label(CodeList.VIOLATION, found.ground(view.id()));
        String circumstances = found.circumstances(view.id());
        String reasons = decision.reasons() == null ? "" : "\n" + decision.reasons();
        return LocalizedText.of(
                circumstances + ": " + violation.lv() + "." + reasons,
                circumstances + ": " + violation.en() + "." + reasons);
    }

    private static LocalizedText considerations(Assessment assessment) {
        AssessReturn content = assessment.content();
        String interests = content.bestInterests();
        LocalizedText family = AssessmentWord.FAMILY_LIFE.inLetter(content.familyLife());
        LocalizedText health = AssessmentWord.HEALTH.inLetter(content.health());
        return LocalizedText.of(
                "Neizraidīšanas princips: "
                        + ("none".equals(content.nonRefoulement()) ? "risks nav konstatēts" : "konstatēts risks")
                        + ". Ģimenes dzīve: " + family.lv()
                        + ". Veselības stāvoklis: " + health.lv() + "."
                        + (interests == null ? "" : "\nBērna labākās intereses: " + interests + "."),
                "Non-refoulement: "
                        + ("none".equals(content.nonRefoulement()) ? "no risk found" : "a risk was found")
                        + ". Family life: " + family.en()
                        + ". State of health: " + health.en() + "."
                        + (interests == null
                                ? ""
                                : "\nBest interests of the child: " + AssessmentWord.quoted(interests) + "."));
    }

    private LocalizedText destination(CaseView view) {
        return persons.lineOf(view.personId()).nationalities().stream()
                .findFirst()
                .map(code -> letterValues.label(CodeList.COUNTRY, code))
                .orElse(LocalizedText.of(
                        "valstiskās piederības valsts vai cita trešā valsts, kurā ieceļošana atļauta",
                        "country of nationality or another third country where entry is allowed"));
    }

    private LocalizedText noVoluntaryTerm(CaseView view, ReturnDecision decision) {
        LocalizedText violation = letterValues.label(CodeList.VIOLATION, found.ground(view.id()));
        String ground = decision.banGround();
        LocalizedText because = ground == null ? violation : letterValues.label(CodeList.BAN_CASE, ground);
        return LocalizedText.of(
                "Labprātīgas izceļošanas termiņu nenosaka: " + because.lv() + ".",
                "No term of voluntary departure is set: " + because.en() + ".");
    }

    private static LocalDate signedOn(ReturnDecision decision) {
        Instant signedAt = decision.signedAt();
        return LegalTime.day(signedAt == null ? decision.draftedAt() : signedAt);
    }

    private static String given(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
