package lv.returnregister.detention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.LetterValues;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.domain.Alternative;
import lv.returnregister.detention.domain.Apprehension;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters of detention with the facts of the case. */
@Component
class DetentionLetters {

    private final Documents documents;
    private final LetterValues letterValues;

    DetentionLetters(Documents documents, LetterValues letterValues) {
        this.documents = documents;
        this.letterValues = letterValues;
    }

    DocumentView detentionRecord(CaseView view, Apprehension apprehension, Detention detention, String officer) {
        Map<String, @Nullable Object> values = common(view, apprehension, officer);
        values.put("detainedAt", detention.startedAt());
        values.put("detentionPlace", apprehension.place());
        values.put(
                "handedOverFrom",
                apprehension.isByPolice() ? LocalizedText.of("Valsts policija", "State Police") : null);
        values.put("grounds", List.of(letterValues.label(CodeList.DETENTION_GROUND, detention.ground())));
        values.put("alternativesWhyNot", detention.alternativesWhyNot());
        values.put("facility", letterValues.label(CodeList.CUSTODY_PLACE, detention.facility()));
        values.put("detentionEndsAt", detention.termEndsAt());
        return documents.issue(view.id(), "detention-record", letterValues.language(view), values, officer);
    }

    /** The application to the court on the detention that runs; {@code late} when less than 48 hours are left. */
    DocumentView applicationToCourt(
            CaseView view,
            Apprehension apprehension,
            Detention detention,
            ApplyToCourt command,
            boolean late,
            String officer) {
        Map<String, @Nullable Object> values = common(view, apprehension, officer);
        values.put("purpose", detention.isForReturn() ? "return" : "asylum");
        values.put("detainedAt", detention.startedAt());
        values.put("facility", letterValues.label(CodeList.CUSTODY_PLACE, detention.facility()));
        values.put("detentionEndsAt", detention.termEndsAt());
        values.put("grounds", List.of(letterValues.label(CodeList.DETENTION_GROUND, detention.ground())));
        values.put("alternativesWhyNot", detention.alternativesWhyNot());
        values.put("term", command.term());
        values.put(command.isPastSixMonths() ? "pastSixMonths" : "reason", command.reason());
        values.put("time", late ? "late" : "in-time");
        return documents.issue(view.id(), "application-to-court", letterValues.language(view), values, officer);
    }

    DocumentView alternative(CaseView view, Apprehension apprehension, Alternative alternative, String officer) {
        Map<String, @Nullable Object> values = common(view, apprehension, officer);
        values.put("measure", letterValues.label(CodeList.ALTERNATIVE, alternative.measure()));
        values.put("interval", label(CodeList.REPORTING_INTERVAL, alternative.reportingInterval()));
        values.put("reportingUnit", label(CodeList.UNIT, alternative.reportingUnit()));
        values.put("conditions", alternative.conditions());
        values.put("considerations", alternative.reason());
        values.put("imposedAt", alternative.imposedAt());
        return documents.issue(view.id(), "alternative-to-detention", letterValues.language(view), values, officer);
    }

    DocumentView releaseNote(
            CaseView view, Apprehension apprehension, Detention detention, Instant releasedAt, String officer) {
        Map<String, @Nullable Object> values = common(view, apprehension, officer);
        values.put("detainedAt", detention.startedAt());
        values.put("releasedAt", releasedAt);
        values.put("facility", letterValues.label(CodeList.CUSTODY_PLACE, detention.facility()));
        values.put("detentionGround", letterValues.label(CodeList.DETENTION_GROUND, detention.ground()));
        values.put("releaseReason", label(CodeList.RELEASE_REASON, detention.endReason()));
        return documents.issue(view.id(), "release-note", letterValues.language(view), values, officer);
    }

    /** What every letter of detention says: the case, the person and how the foreigner was found. */
    private Map<String, @Nullable Object> common(CaseView view, Apprehension apprehension, String officer) {
        LocalizedText violation = letterValues.label(CodeList.VIOLATION, apprehension.ground());
        String found = LegalTime.write(apprehension.at()) + ", " + apprehension.place() + ": ";
        Map<String, @Nullable Object> values =
                letterValues.common(view, Authority.VRS, view.findingUnit(), found + violation.lv(), officer);
        values.put("facts", LocalizedText.of(found + violation.lv(), found + violation.en()));
        return values;
    }

    private @Nullable LocalizedText label(CodeList list, @Nullable String codeOrWords) {
        return codeOrWords == null ? null : letterValues.label(list, codeOrWords);
    }
}
