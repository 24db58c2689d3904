package lv.returnregister.entryban;

import java.util.Map;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.LetterValues;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.entryban.domain.BanChange;
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
        BanLength length = ban.length();
        values.put("decisionBy", decider(ban));
        values.put("decisionNumber", ban.decisionNo());
        values.put("decisionDate", ban.decisionDate());
        values.put("banReason", letterValues.label(CodeList.BAN_CASE, ban.ground()));
        values.put("banTerm", length == null ? "indefinite" : length.period());
        values.put("banFrom", ban.validFrom());
        values.put("banUntil", ban.validUntil());
        values.put("banTerritory", ban.territory());
        values.put("contestRoad", road(ban, view.kind() == CaseKind.RETURN ? "return-decision" : "head"));
        return documents.issue(view.id(), "entry-ban-notice", letterValues.language(view), values, ban.draftedBy());
    }

    /** The ban was shortened or revoked; a decision of its own, so that its road of contest is its own too. */
    DocumentView change(CaseView view, EntryBan ban, BanChange change) {
        Map<String, @Nullable Object> values =
                letterValues.common(view, ban.authority(), view.decidingUnit(), found.circumstances(view.id()), null);
        values.put("outcome", change.kind() == BanChange.Kind.REVOKE ? "revoked" : "shortened");
        values.put("decisionBy", decider(ban));
        values.put("decisionNumber", ban.decisionNo());
        values.put("decisionDate", ban.decisionDate());
        values.put("changeNumber", change.decisionNo());
        values.put("changeDate", change.decisionDate());
        values.put("banReason", letterValues.label(CodeList.BAN_CASE, ban.ground()));
        values.put("banTerritory", ban.territory());
        values.put("banFrom", ban.validFrom());
        values.put("previousUntil", change.untilBefore());
        values.put("newUntil", change.kind() == BanChange.Kind.REVOKE ? null : change.untilAfter());
        values.put("considerations", change.reason());
        values.put("contestRoad", road(ban, "head"));
        return documents.issue(
                view.id(), "ban-shortened-or-revoked", letterValues.language(view), values, change.recordedBy());
    }

    private static String road(EntryBan ban, String ownAuthority) {
        return switch (ban.decider()) {
            case "interior" -> "senate";
            case "foreign-affairs" -> "none";
            case "court" -> "judgment";
            default -> ownAuthority;
        };
    }

    private LocalizedText decider(EntryBan ban) {
        return ban.isDecidedByOthers()
                ? letterValues.label(CodeList.BAN_DECIDER, ban.decider())
                : letterValues.label(CodeList.UNIT, ban.authority().name());
    }
}
