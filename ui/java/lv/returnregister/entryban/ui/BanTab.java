package lv.returnregister.entryban.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.BanLengths;
import lv.returnregister.casefile.ui.CaseTab;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.TableBasis;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.Consultations;
import lv.returnregister.entryban.EntryBanChanges;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.domain.BanChange;
import lv.returnregister.entryban.domain.Consultation;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entry bans of the case, the newest first, each with its reviews and changes. */
@Component
class BanTab implements CaseTab {

    private static final List<String> REVIEWS = List.of("ban-review-3y", "ban-review");

    private final EntryBans bans;
    private final EntryBanChanges changes;
    private final Consultations consultations;
    private final Deadlines deadlines;
    private final TableBasis tables;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;

    BanTab(
            EntryBans bans,
            EntryBanChanges changes,
            Consultations consultations,
            Deadlines deadlines,
            TableBasis tables,
            FactTexts texts,
            CurrentOfficer currentOfficer) {
        this.bans = bans;
        this.changes = changes;
        this.consultations = consultations;
        this.deadlines = deadlines;
        this.tables = tables;
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
        List<Consultation> asked = consultations.of(view.id());
        if (found.isEmpty() && asked.isEmpty()) {
            return new EmptyState(Texts.text("entryban.tab.none"), Texts.text("entryban.tab.none.about"));
        }
        Div stack = new Div();
        stack.addClassName("rr-stack");
        asked.forEach(consultation -> stack.add(card(consultation)));
        List<BanChange> decided = changes.of(view.id());
        found.forEach(ban -> {
            stack.add(card(ban, ban.equals(found.get(0)) ? tables.of(view.id(), "entryBanTerm") : null));
            decided.stream()
                    .filter(change -> change.banId().equals(ban.id()))
                    .forEach(change -> stack.add(card(change)));
        });
        return stack;
    }

    private Card card(Consultation consultation) {
        String outcome = consultation.outcome() == null ? "open" : consultation.outcome();
        LocalDate answered = consultation.answeredOn();
        return Card.titled(
                Texts.text("entryban.consultation"),
                new StatusBadge(
                        consultation.isOpen() ? Tone.SOON : Tone.DONE, Texts.text("entryban.consultation." + outcome)),
                new KeyValueList()
                        .with(
                                Texts.text("entryban.consultation.state"),
                                texts.label(CodeList.COUNTRY, consultation.state()))
                        .with(Texts.text("entryban.consultation.asked"), LegalTime.write(consultation.askedOn()))
                        .with(
                                Texts.text("entryban.consultation.answered"),
                                answered == null ? null : LegalTime.write(answered)));
    }

    private Card card(BanChange change) {
        return Card.titled(
                Texts.text("entryban.tab.changes"),
                new StatusBadge(
                        Tone.INFORMATION,
                        Texts.text("entryban.change." + change.kind().word()),
                        false),
                new KeyValueList()
                        .with(Texts.text("entryban.change.decided"), decision(change))
                        .with(Texts.text("entryban.change.by"), decider(change.decidedBy()))
                        .with(Texts.text("entryban.change.until"), until(change))
                        .with(Texts.text("entryban.change.reason"), change.reason())
                        .with(
                                Texts.text("entryban.change.recorded"),
                                texts.name(change.recordedBy()) + ", " + Dates.minute(change.recordedAt())));
    }

    private static String decision(BanChange change) {
        String number = change.decisionNo();
        return (number == null ? "" : number + ", ") + LegalTime.write(change.decisionDate());
    }

    /** A decider of the list by name, a court as it was written. */
    private @Nullable String decider(@Nullable String decider) {
        return decider == null ? null : texts.label(CodeList.BAN_DECIDER, decider);
    }

    /** What stood before and what stands now, where the last day changed. */
    private static @Nullable String until(BanChange change) {
        return change.kind() == BanChange.Kind.SHORTEN
                ? Texts.text("entryban.change.from-to", last(change.untilBefore()), last(change.untilAfter()))
                : null;
    }

    private static String last(@Nullable LocalDate day) {
        return day == null ? Texts.text("entryban.tab.indefinite") : LegalTime.write(day);
    }

    /** The review that is due first, with its citation. */
    private @Nullable String review(EntryBan ban) {
        return ban.isRunning()
                ? REVIEWS.stream()
                        .flatMap(rule -> deadlines.running(ban.caseId(), rule).stream())
                        .min(Comparator.comparing(DeadlineView::endsAt))
                        .map(deadline -> Texts.text(
                                "entryban.tab.review.of",
                                deadline.endWritten(),
                                deadline.rule().citation().in(Texts.language())))
                        .orElse(null)
                : null;
    }

    private Card card(EntryBan ban, @Nullable String byTable) {
        return Card.titled(
                Texts.text("entryban.tab.title"),
                new StatusBadge(
                        ban.status() == BanStatus.IN_FORCE ? Tone.OVERDUE : Tone.INFORMATION,
                        Texts.text("entryban.tab.status." + ban.status().word())),
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
                                        : BanLengths.words(ban.length()))
                        .with(Texts.text("entryban.tab.territory"), texts.label(CodeList.TERRITORY, ban.territory()))
                        .with(Texts.text("entryban.tab.from"), from(ban))
                        .with(Texts.text("entryban.tab.until"), day(ban.validUntil()))
                        .with(Texts.text("entryban.tab.review"), review(ban))
                        .with(Texts.text("law.table.label"), byTable));
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
