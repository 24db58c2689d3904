package lv.returnregister.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Custody;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.LetterValues;
import lv.returnregister.casefile.ReturnOrders.ReturnOrder;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.departure.domain.Assistance;
import lv.returnregister.departure.domain.Extension;
import lv.returnregister.departure.domain.Postponement;
import lv.returnregister.departure.domain.Removal;
import lv.returnregister.departure.domain.Shortening;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters of departure with the facts of the case. */
@Component
class DepartureLetters {

    private static final LocalizedText NO_TRAVEL_DOCUMENT = LocalizedText.of(
            "Ārzemniekam nav derīga ceļošanas dokumenta, un viņam jāatgriežas valstiskās piederības valstī.",
            "The foreigner has no valid travel document and has to return to the country of nationality.");

    /** A letter to an institution is explained to nobody in another language than its own. */
    private static final String NOT_EXPLAINED = "lv";

    private final Documents documents;
    private final LetterValues letterValues;
    private final FoundForeigner found;
    private final Custody custody;

    DepartureLetters(Documents documents, LetterValues letterValues, FoundForeigner found, Custody custody) {
        this.documents = documents;
        this.letterValues = letterValues;
        this.found = found;
        this.custody = custody;
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
        return documents.issue(
                view.id(), "extension", letterValues.language(view), values, given(extension.decidedBy()));
    }

    /** The decision of a signatory that the term ends earlier. */
    DocumentView shortenedTerm(CaseView view, ReturnOrder order, Shortening shortening) {
        Map<String, @Nullable Object> values = letterValues.common(
                view, view.decidingAuthority(), view.decidingUnit(), facts(view), shortening.decidedBy());
        letterValues.signedBy(values, shortening.decidedBy(), shortening.decidedAt());
        values.put("orderNumber", order.number());
        values.put("orderDate", order.decidedOn());
        values.put("ground", shortening.ground());
        values.put("considerations", shortening.reasons());
        values.put("previousUntil", shortening.untilBefore());
        values.put("newUntil", shortening.until());
        values.put("toldAt", shortening.toldAt());
        return documents.issue(
                view.id(), "shortened-term", letterValues.language(view), values, shortening.decidedBy());
    }

    /** The decision that whoever leaves voluntarily is helped. */
    DocumentView assistance(
            CaseView view, ReturnOrder order, Assistance assistance, DecideAssistance command, LocalDate until) {
        String officer = given(assistance.decidedBy());
        Map<String, @Nullable Object> values =
                letterValues.common(view, view.decidingAuthority(), view.decidingUnit(), facts(view), officer);
        values.put("orderNumber", order.number());
        values.put("orderDate", order.decidedOn());
        values.put("requestedOn", LegalTime.day(assistance.requestedAt()));
        values.put("programme", assistance.programme());
        List<String> support = command.support();
        values.put(
                "support",
                support == null
                        ? List.of()
                        : support.stream().map(AssistanceWord::inLetter).toList());
        values.put("considerations", command.reason());
        values.put("voluntaryUntil", until);
        return documents.issue(view.id(), "assistance", letterValues.language(view), values, officer);
    }

    DocumentView noticeOfRemoval(CaseView view, ReturnOrder order, Removal removal, String officer) {
        Map<String, @Nullable Object> values = ofRemoval(view, order, removal, officer);
        values.put("removalStartsAt", removal.startsAt());
        values.put("destination", letterValues.label(CodeList.COUNTRY, removal.country()));
        values.put(
                "crossingPoint", LocalizedText.of("tiks paziņota pirms izbraukšanas", "will be told before departure"));
        return documents.issue(view.id(), "notice-of-planned-removal", given(removal.language()), values, officer);
    }

    /** Tells the Ombudsman of the place and time of a removal (Immigration Law, section 50.7). */
    DocumentView noticeToOmbudsman(
            CaseView view, ReturnOrder order, Removal removal, Instant toldAt, Instant startsAt, String officer) {
        Map<String, @Nullable Object> values = ofRemoval(view, order, removal, officer);
        values.put("receivedBy", removal.receivedBy());
        values.put("foreignerToldAt", toldAt);
        values.put("removalStartsAt", startsAt);
        values.put(
                "startPlace",
                custody.facility(view.id())
                        .map(place -> letterValues.label(CodeList.CUSTODY_PLACE, place))
                        .orElse(null));
        values.put("destination", letterValues.label(CodeList.COUNTRY, removal.country()));
        return documents.issue(view.id(), "notice-to-ombudsman", given(removal.language()), values, officer);
    }

    /** The record that the foreigner was handed over and has left. */
    DocumentView handOver(
            CaseView view, ReturnOrder order, Removal removal, Instant at, ConfirmDeparture command, String officer) {
        Map<String, @Nullable Object> values = ofRemoval(view, order, removal, officer);
        values.put("receivedBy", removal.receivedBy());
        values.put("startedAt", removal.startedAt());
        values.put("handedOverAt", at);
        values.put("crossingPoint", letterValues.label(CodeList.BORDER_CROSSING_POINT, command.crossingPoint()));
        values.put("destination", letterValues.label(CodeList.COUNTRY, command.destination()));
        String transport = removal.transport();
        values.put("transport", transport == null ? null : letterValues.label(CodeList.TRANSPORT, transport));
        return documents.issue(view.id(), "hand-over-record", given(removal.language()), values, officer);
    }

    /** Postpones the removal for a set time or until it is resumed; written by the authority of the officer. */
    DocumentView postponement(CaseView view, Optional<ReturnOrder> order, Postponement postponement, Officer officer) {
        Map<String, @Nullable Object> values =
                letterValues.common(view, officer.authority(), officer.unit(), facts(view), officer.signInName());
        order.ifPresent(found -> {
            values.put("order", found.kind());
            values.put("orderNumber", found.number());
            values.put("orderDate", found.decidedOn());
        });
        values.put("reason", letterValues.label(CodeList.POSTPONEMENT_REASON, postponement.reason()));
        values.put("postponedUntil", postponement.until());
        return documents.issue(view.id(), "postponement", letterValues.language(view), values, officer.signInName());
    }

    /**
     * Asks the mission of a state for a travel document, with the questionnaire of annex 2 to Cabinet Regulation 454/2011.
     * It tells the state nothing of the case but who the foreigner is.
     */
    DocumentView requestToEmbassy(CaseView view, String country, String officer) {
        Map<String, @Nullable Object> values =
                letterValues.common(view, Authority.VRS, view.findingUnit(), "", officer);
        values.put("facts", NO_TRAVEL_DOCUMENT);
        values.put("country", letterValues.label(CodeList.COUNTRY, country));
        values.putAll(letterValues.questionnaire(view.personId()));
        return documents.issue(view.id(), "embassy-request", NOT_EXPLAINED, values, officer);
    }

    private Map<String, @Nullable Object> ofRemoval(CaseView view, ReturnOrder order, Removal removal, String officer) {
        Map<String, @Nullable Object> values =
                letterValues.common(view, Authority.VRS, view.findingUnit(), facts(view), officer);
        values.put("order", order.isJudgment() ? "judgment" : "removal-order");
        values.put("orderNumber", order.number());
        values.put("orderDate", order.decidedOn());
        String escort = removal.escort();
        values.put("escort", escort == null ? null : letterValues.label(CodeList.ESCORT_DEPTH, escort));
        return values;
    }

    private String facts(CaseView view) {
        return found.circumstances(view.id());
    }

    private static String given(@Nullable String value) {
        return value == null ? "lv" : value;
    }
}
