package lv.returnregister.entryban;

import java.time.Period;
import java.util.Map;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.LetterValues;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters about a ban with the facts of the case. */
@Component
class EntryBanLetters {

    private final Documents documents;
    private final LetterValues letterValues;
    private final FoundForeigner found;

    EntryBanLetters(Documents documents, LetterValues letterValues, FoundForeigner found) {
        this.documents = documents;
        this.letterValues = letterValues;
        this.found = found;
    }

    DocumentView notice(CaseView view, EntryBan ban) {
        Map<String, @Nullable Object> values =
                letterValues.common(view, ban.authority(), view.decidingUnit(), found.circumstances(view.id()), null);
        letterValues.signedBy(values, null, null);
        Integer months = ban.months();
        values.put("decisionBy", decider(ban));
        values.put("decisionNumber", ban.decisionNo());
        values.put("decisionDate", ban.decisionDate());
        values.put("banReason", letterValues.label(CodeList.BAN_CASE, ban.ground()));
        values.put("banTerm", months == null ? "indefinite" : Period.ofMonths(months));
        values.put("banFrom", ban.validFrom());
        values.put("banUntil", ban.validUntil());
        values.put("banTerritory", ban.territory());
        values.put(
                "contestRoad",
                switch (ban.decider()) {
                    case "interior" -> "senate";
                    case "foreign-affairs" -> "none";
                    default -> view.kind() == lv.returnregister.casefile.CaseKind.RETURN ? "return-decision" : "head";
                });
        return documents.issue(view.id(), "entry-ban-notice", "lv", values, ban.draftedBy());
    }

    private LocalizedText decider(EntryBan ban) {
        return switch (ban.decider()) {
            case "interior" -> LocalizedText.of("iekšlietu ministrs", "Minister of the Interior");
            case "foreign-affairs" -> LocalizedText.of("ārlietu ministrs", "Minister of Foreign Affairs");
            default -> letterValues.label(CodeList.UNIT, ban.authority().name());
        };
    }
}
