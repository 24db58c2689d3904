package lv.returnregister.detention;

import java.util.List;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.LetterValues;
import lv.returnregister.classifier.CodeList;
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
        LocalizedText violation = letterValues.label(CodeList.VIOLATION, apprehension.ground());
        Map<String, @Nullable Object> values = letterValues.common(
                view,
                Authority.VRS,
                view.findingUnit(),
                LegalTime.write(apprehension.at()) + ", " + apprehension.place() + ": " + violation.lv(),
                officer);
        values.put(
                "facts",
                LocalizedText.of(
                        LegalTime.write(apprehension.at()) + ", " + apprehension.place() + ": " + violation.lv(),
                        LegalTime.write(apprehension.at()) + ", " + apprehension.place() + ": " + violation.en()));
        values.put("detainedAt", detention.startedAt());
        values.put("detentionPlace", apprehension.place());
        values.put(
                "handedOverFrom",
                apprehension.isByPolice() ? LocalizedText.of("Valsts policija", "State Police") : null);
        values.put("grounds", List.of(letterValues.label(CodeList.DETENTION_GROUND, detention.ground())));
        values.put("alternativesWhyNot", detention.alternativesWhyNot());
        values.put("facility", letterValues.label(CodeList.CUSTODY_PLACE, detention.facility()));
        values.put("detentionEndsAt", detention.termEndsAt());
        return documents.issue(view.id(), "detention-record", "lv", values, officer);
    }
}
