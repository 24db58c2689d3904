package lv.returnregister.entryban.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.CaseTab;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entry bans of the case, the newest first. */
@Component
class BanTab implements CaseTab {

    private final EntryBans bans;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;

    BanTab(EntryBans bans, FactTexts texts, CurrentOfficer currentOfficer) {
        this.bans = bans;
        this.texts = texts;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public String id() {
        return "ban";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean isFor(CaseView view) {
        return currentOfficer.get().may("case.read");
    }

    @Override
    public com.vaadin.flow.component.Component content(CaseView view) {
        List<EntryBan> found = bans.of(view.id());
        if (found.isEmpty()) {
            return new EmptyState(Texts.text("entryban.tab.none"), Texts.text("entryban.tab.none.about"));
        }
        Div stack = new Div();
        stack.addClassName("rr-stack");
        found.forEach(ban -> stack.add(card(ban)));
        return stack;
    }

    private Card card(EntryBan ban) {
        Integer months = ban.months();
        return Card.titled(
                Texts.text("entryban.tab.title"),
                new StatusBadge(
                        ban.status() == BanStatus.IN_FORCE ? Tone.OVERDUE : Tone.INFORMATION,
                        Texts.text("entryban.tab.status." + ban.status().word()),
                        false),
                new KeyValueList()
                        .with(
                                Texts.text("entryban.tab.decision"),
                                isDecided(ban)
                                        ? ban.decisionNo() + ", " + LegalTime.write(ban.decisionDate())
                                        : Texts.text("bans.not-decided"))
                        .with(Texts.text("entryban.tab.decider"), texts.label(CodeList.BAN_DECIDER, ban.decider()))
                        .with(Texts.text("entryban.tab.ground"), texts.label(CodeList.BAN_CASE, ban.ground()))
                        .with(
                                Texts.text("entryban.tab.length"),
                                ban.isIndefinite()
                                        ? Texts.text("entryban.tab.indefinite")
                                        : months == null ? null : Texts.text("entryban.tab.months", months))
                        .with(Texts.text("entryban.tab.territory"), texts.label(CodeList.TERRITORY, ban.territory()))
                        .with(Texts.text("entryban.tab.from"), from(ban))
                        .with(Texts.text("entryban.tab.until"), day(ban.validUntil())));
    }

    /** A draft of an officer gets its number with the signature; a Minister's decision comes with one. */
    private static boolean isDecided(EntryBan ban) {
        return !ban.decisionNo().isEmpty();
    }

    private static @Nullable String from(EntryBan ban) {
        return switch (ban.status()) {
            case PROPOSED ->
                isDecided(ban) ? Texts.text("bans.from-decision", LegalTime.write(ban.decisionDate())) : null;
            case AWAITING_DEPARTURE -> Texts.text("bans.not-yet");
            default -> day(ban.validFrom());
        };
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : LegalTime.write(day);
    }
}
