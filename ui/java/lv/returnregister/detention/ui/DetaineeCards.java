package lv.returnregister.detention.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.Belongings;
import lv.returnregister.detention.DetaineeCare;
import lv.returnregister.detention.TemporaryKeeping;
import lv.returnregister.detention.domain.Belonging;
import lv.returnregister.detention.domain.CareRecords.HealthCheck;
import lv.returnregister.detention.domain.CareRecords.Information;
import lv.returnregister.detention.domain.CareRecords.Notice;
import lv.returnregister.detention.domain.CareRecords.Search;
import lv.returnregister.detention.domain.Keeping;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done for and with a detained foreigner, and what is still owed, each with its citation. */
@Component
class DetaineeCards {

    private final DetaineeCare care;
    private final Belongings belongings;
    private final TemporaryKeeping keeping;
    private final FactTexts texts;

    DetaineeCards(DetaineeCare care, Belongings belongings, TemporaryKeeping keeping, FactTexts texts) {
        this.care = care;
        this.belongings = belongings;
        this.keeping = keeping;
        this.texts = texts;
    }

    /** The cards of a case, what presses most first. */
    List<Card> of(CaseId caseId, boolean detained) {
        List<Card> cards = new ArrayList<>();
        keeping.of(caseId).reversed().forEach(stay -> cards.add(card(stay)));
        careCard(caseId, detained).ifPresent(cards::add);
        List<Belonging> lists = belongings.of(caseId);
        if (!lists.isEmpty()) {
            cards.add(card(lists, detained));
        }
        return cards;
    }

    private Card card(Keeping stay) {
        Instant endedAt = stay.endedAt();
        String ground = stay.ground();
        return Card.titled(
                Texts.text("detention.keeping.title"),
                stay.isRunning()
                        ? new StatusBadge(Tone.SOON, Texts.text("detention.keeping.running"))
                        : new StatusBadge(Tone.DONE, Texts.text("detention.keeping.ended")),
                new KeyValueList()
                        .with(Texts.text("detention.keeping.place"), texts.label(CodeList.CUSTODY_PLACE, stay.place()))
                        .with(Texts.text("detention.keeping.since"), Dates.minute(stay.since()))
                        .with(
                                Texts.text("detention.keeping.ground"),
                                ground == null ? missing() : texts.label(CodeList.KEEPING_GROUND, ground))
                        .with(Texts.text("detention.keeping.ended-at"), endedAt == null ? null : Dates.minute(endedAt))
                        .with(Texts.text("detention.tab.basis"), Texts.text("detention.keeping.basis")));
    }

    /** While somebody is detained it says what is missing as well; afterwards it is there only if it has something to say. */
    private Optional<Card> careCard(CaseId caseId, boolean detained) {
        List<Information> information = care.information(caseId);
        List<Notice> notices = care.notices(caseId);
        List<HealthCheck> checks = care.healthChecks(caseId);
        boolean complete = !information.isEmpty()
                && isNoted(notices, "consulate")
                && isNoted(notices, "relatives")
                && !checks.isEmpty();
        KeyValueList facts = new KeyValueList();
        lines(
                facts,
                "detention.care.rights",
                information.stream().map(this::words).toList(),
                detained);
        if (!information.isEmpty()) {
            Information newest = information.getLast();
            facts.with(Texts.text("detention.care.interpreter"), newest.interpreter())
                    .with(Texts.text("detention.care.refusal"), newest.refusal())
                    .with(
                            Texts.text("detention.care.legal-aid"),
                            Texts.text(
                                    information.stream().anyMatch(Information::legalAidAsked)
                                            ? "detention.care.legal-aid.asked"
                                            : "detention.care.legal-aid.not-asked"));
        }
        lines(facts, "detention.care.consulate", words(notices, "consulate"), detained);
        lines(facts, "detention.care.relatives", words(notices, "relatives"), detained);
        lines(
                facts,
                "detention.care.health",
                checks.stream()
                        .map(check -> Texts.text(
                                check.fit() ? "detention.care.health.fit" : "detention.care.health.not-fit",
                                Dates.minute(check.at()),
                                check.examiner()))
                        .toList(),
                detained);
        lines(
                facts,
                "detention.care.search",
                care.searches(caseId).stream().map(DetaineeCards::words).toList(),
                false);
        if (facts.getComponentCount() == 0) {
            return Optional.empty();
        }
        facts.with(Texts.text("detention.tab.basis"), Texts.text("detention.care.basis"));
        return Optional.of(Card.titled(
                Texts.text("detention.care.title"),
                detained && !complete ? new StatusBadge(Tone.SOON, missing()) : null,
                facts));
    }

    private Card card(List<Belonging> lists, boolean detained) {
        KeyValueList facts = new KeyValueList();
        for (Belonging list : lists) {
            Instant returnedAt = list.returnedAt();
            BigDecimal cash = list.cash();
            String words = cash == null
                    ? list.items()
                    : Texts.text("detention.belongings.cash", list.items(), cash.toPlainString());
            facts.with(
                            Texts.text("detention.belongings.title"),
                            Texts.text("detention.belongings.list", Dates.minute(list.takenAt()), words))
                    .with(
                            Texts.text("detention.belongings.returned-at"),
                            returnedAt == null ? null : Dates.minute(returnedAt))
                    .with(Texts.text("detention.belongings.note"), list.returnNote());
        }
        facts.with(Texts.text("detention.tab.basis"), Texts.text("detention.belongings.basis"));
        return Card.titled(Texts.text("detention.belongings.title"), badge(lists, detained), facts);
    }

    private static StatusBadge badge(List<Belonging> lists, boolean detained) {
        if (lists.stream().noneMatch(Belonging::isHeld)) {
            return new StatusBadge(Tone.DONE, Texts.text("detention.belongings.returned"));
        }
        return detained
                ? new StatusBadge(Tone.INFORMATION, Texts.text("detention.belongings.held"))
                : new StatusBadge(Tone.OVERDUE, Texts.text("detention.belongings.late"));
    }

    private static void lines(KeyValueList facts, String key, List<String> words, boolean owed) {
        if (words.isEmpty()) {
            facts.with(Texts.text(key), owed ? missing() : null);
        } else {
            Div lines = new Div();
            words.forEach(line -> lines.add(new Div(line)));
            facts.with(Texts.text(key), lines);
        }
    }

    private static boolean isNoted(List<Notice> notices, String addressee) {
        return notices.stream().anyMatch(notice -> notice.addressee().equals(addressee));
    }

    private String words(Information information) {
        return Texts.text(
                information.signed() ? "detention.care.rights.signed" : "detention.care.rights.refused",
                Dates.minute(information.at()),
                texts.label(CodeList.LANGUAGE, information.language()));
    }

    private static List<String> words(List<Notice> notices, String addressee) {
        return notices.stream()
                .filter(notice -> notice.addressee().equals(addressee))
                .map(notice -> notice.informed()
                        ? Texts.text("detention.care.informed", Dates.minute(notice.at()), given(notice.contact()))
                        : Texts.text("detention.care.not-wished", Dates.minute(notice.at())))
                .toList();
    }

    private static String words(Search search) {
        String words = Texts.text("detention.care.search.of", Dates.minute(search.at()), search.searcher());
        if (search.present() != null) {
            words = Texts.text("detention.care.search.present", words, given(search.present()));
        }
        if (search.found() != null) {
            words = Texts.text("detention.care.search.found", words, given(search.found()));
        }
        return search.regular() ? words : Texts.text("detention.care.search.irregular", words);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String missing() {
        return Texts.text("detention.care.missing");
    }
}
