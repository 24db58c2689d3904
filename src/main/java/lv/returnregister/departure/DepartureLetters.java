package lv.returnregister.departure;

import java.time.LocalDate;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.LetterValues;
import lv.returnregister.casefile.ReturnOrders.ReturnOrder;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.departure.domain.Extension;
import lv.returnregister.departure.domain.Removal;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters of departure with the facts of the case. */
@Component
class DepartureLetters {

    private final Documents documents;
    private final LetterValues letterValues;
    private final FoundForeigner found;

    DepartureLetters(Documents documents, LetterValues letterValues, FoundForeigner found) {
        this.documents = documents;
        this.letterValues = letterValues;
        this.found = found;
    }

    /** The decision on a longer term; {@code previousUntil} is the last day before it. */
    DocumentView extension(CaseView view, ReturnOrder order, Extension extension, LocalDate previousUntil) {
        boolean granted = Boolean.TRUE.equals(extension.granted());
        Map<String, @Nullable Object> values = letterValues.common(
                view, view.decidingAuthority(), view.decidingUnit(), facts(view), extension.decidedBy());
        values.put("outcome", granted ? "granted" : "refused");
        values.put("orderNumber", order.number());
        values.put("orderDate", order.decidedOn());
        values.put("requestedOn", LegalTime.day(extension.requestedAt()));
        values.put("previousUntil", previousUntil);
        values.put("newUntil", granted ? extension.until() : null);
        values.put("considerations", extension.reason());
        return documents.issue(view.id(), "extension", "lv", values, given(extension.decidedBy()));
    }

    DocumentView noticeOfRemoval(CaseView view, ReturnOrder order, Removal removal, String officer) {
        Map<String, @Nullable Object> values =
                letterValues.common(view, Authority.VRS, view.findingUnit(), facts(view), officer);
        values.put("order", order.isJudgment() ? "judgment" : "removal-order");
        values.put("orderNumber", order.number());
        values.put("orderDate", order.decidedOn());
        values.put("removalStartsAt", removal.startsAt());
        values.put("destination", letterValues.label(CodeList.COUNTRY, removal.country()));
        values.put(
                "crossingPoint", LocalizedText.of("tiks paziņota pirms izbraukšanas", "will be told before departure"));
        String escort = removal.escort();
        values.put("escort", escort == null ? null : letterValues.label(CodeList.ESCORT_DEPTH, escort));
        return documents.issue(view.id(), "notice-of-planned-removal", given(removal.language()), values, officer);
    }

    private String facts(CaseView view) {
        return found.circumstances(view.id());
    }

    private static String given(@Nullable String value) {
        return value == null ? "lv" : value;
    }
}
