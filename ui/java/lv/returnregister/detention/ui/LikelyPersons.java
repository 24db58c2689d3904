package lv.returnregister.detention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.casefile.CaseQueries;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.KnownBans;
import lv.returnregister.casefile.Stage;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.IdentityMatch;
import lv.returnregister.person.LikelyPerson;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonWords;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Who the described person may be: the Register's likely persons with their open cases and bans. */
class LikelyPersons extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 8;

    /** Where a case waits for the foreigner to leave: found again there, it goes on instead of a new one. */
    private static final Set<Stage> WAITS_FOR_DEPARTURE = EnumSet.of(
            Stage.SERVED,
            Stage.VOLUNTARY_TERM,
            Stage.REMOVAL_PREPARATION,
            Stage.CONTESTED,
            Stage.APPEALED,
            Stage.POSTPONED);

    /**
     * What the officer decided about the likely persons.
     *
     * @param person the known person it is, absent when it is none of them
     * @param openCase the open case that goes on, absent when a new one is opened
     */
    record Choice(@Nullable LikelyPerson person, @Nullable CaseView openCase) {

        static final Choice NONE = new Choice(null, null);
    }

    private final transient Persons persons;
    private final transient CaseQueries cases;
    private final transient KnownBans bans;
    private final transient Classifiers classifiers;
    private final boolean readsCases;
    private final transient Runnable onChoice;
    private transient List<LikelyPerson> shown = List.of();
    private transient @Nullable Choice choice;

    LikelyPersons(
            Persons persons,
            CaseQueries cases,
            KnownBans bans,
            Classifiers classifiers,
            boolean readsCases,
            Runnable onChoice) {
        this.persons = persons;
        this.cases = cases;
        this.bans = bans;
        this.classifiers = classifiers;
        this.readsCases = readsCases;
        this.onChoice = onChoice;
        addClassName("rr-likely");
        getElement().setAttribute("aria-live", "polite");
        draw(false);
    }

    /** Looks for the person described now; a choice stays while its person is still among the likely ones. */
    void look(PersonData asked, boolean telling) {
        shown = telling ? persons.match(asked, SHOWN) : List.of();
        Choice kept = choice;
        LikelyPerson chosen = kept == null ? null : kept.person();
        if (kept != null
                && (chosen == null
                        ? shown.isEmpty()
                        : shown.stream().noneMatch(person -> person.id().equals(chosen.id())))) {
            choice = null;
        }
        draw(telling);
    }

    /** What the officer decided; absent when nothing has to be or was decided. */
    @Nullable
    Choice choice() {
        return choice;
    }

    /** Whether somebody with the very same data is known and the officer has not said whether it is them. */
    boolean isUndecided() {
        return choice == null
                && shown.stream().anyMatch(person -> person.match().verdict() == IdentityMatch.Verdict.CERTAIN);
    }

    private void choose(@Nullable Choice chosen) {
        choice = chosen;
        draw(true);
        onChoice.run();
    }

    private void draw(boolean telling) {
        removeAll();
        if (!telling) {
            add(new EmptyState(Texts.text("new-case.likely.waiting"), Texts.text("new-case.likely.waiting.about")));
            return;
        }
        if (shown.isEmpty()) {
            add(new EmptyState(Texts.text("person.likely.none"), Texts.text("new-case.likely.none.about")));
            return;
        }
        if (isUndecided()) {
            add(Note.of(Tone.SOON, Texts.text("new-case.likely.decide"), Texts.text("new-case.likely.decide.about")));
        }
        List<PersonId> ids = shown.stream().map(LikelyPerson::id).toList();
        Map<PersonId, List<CaseView>> open = cases.ofPersons(ids).stream()
                .filter(CaseView::isOpen)
                .collect(Collectors.groupingBy(CaseView::personId));
        Map<PersonId, List<KnownBans.KnownBan>> inForce =
                bans.inForce(ids).stream().collect(Collectors.groupingBy(KnownBans.KnownBan::personId));
        for (LikelyPerson person : shown) {
            add(card(person, open.getOrDefault(person.id(), List.of()), inForce.getOrDefault(person.id(), List.of())));
        }
        Button none = new Button(Texts.text("new-case.likely.none-of-them"), event -> choose(Choice.NONE));
        Choice chosen = choice;
        boolean noneChosen = chosen != null && chosen.person() == null;
        none.getElement().setAttribute("aria-pressed", String.valueOf(noneChosen));
        if (noneChosen) {
            none.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        none.addClassName("rr-likely-none");
        add(none);
    }

    private Article card(LikelyPerson person, List<CaseView> open, List<KnownBans.KnownBan> inForce) {
        IdentityMatch match = person.match();
        boolean certain = match.verdict() == IdentityMatch.Verdict.CERTAIN;
        Choice now = choice;
        LikelyPerson picked = now == null ? null : now.person();
        boolean chosen = picked != null && picked.id().equals(person.id());

        Div head = new Div(
                new H3(person.person().displayName()),
                new StatusBadge(
                        certain ? Tone.SOON : Tone.INFORMATION,
                        Texts.text(certain ? "person.match.certain" : "person.match.likely") + " · " + match.score()
                                + " %"));
        head.addClassName("rr-likely-head");
        Span about = new Span(PersonWords.about(person.person().data(), classifiers));
        Span why = new Span(PersonWords.reasons(match));
        why.addClassName("rr-second");
        Article card = new Article(head, about);
        card.addClassName("rr-likely-card");
        card.getElement().setAttribute("data-chosen", chosen);
        person.person().data().documents().stream()
                .map(document -> PersonWords.document(document, classifiers))
                .limit(2)
                .map(Span::new)
                .forEach(document -> {
                    document.addClassName("rr-second");
                    card.add(document);
                });
        card.add(why);
        inForce.forEach(ban -> card.add(ban(ban)));

        Div actions = new Div();
        actions.addClassName("rr-likely-actions");
        Button same = new Button(
                Texts.text(chosen && openCase(now) == null ? "new-case.likely.chosen" : "new-case.likely.same"),
                event -> choose(new Choice(person, null)));
        if (chosen && openCase(now) == null) {
            same.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        actions.add(same);
        for (CaseView file : open) {
            card.add(file(file));
            if (!WAITS_FOR_DEPARTURE.contains(file.stage())) {
                continue;
            }
            CaseView goesOn = openCase(now);
            boolean here = chosen && goesOn != null && goesOn.id().equals(file.id());
            Button goOn = new Button(
                    Texts.text(here ? "new-case.likely.goes-on" : "new-case.likely.go-on", file.number()),
                    event -> choose(new Choice(person, file)));
            if (here) {
                goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            actions.add(goOn);
        }
        card.add(actions);
        return card;
    }

    private static @Nullable CaseView openCase(@Nullable Choice choice) {
        return choice == null ? null : choice.openCase();
    }

    private Div ban(KnownBans.KnownBan ban) {
        LocalDate until = ban.until();
        String period = until == null
                ? Texts.text("new-case.ban.indefinite")
                : Texts.text("new-case.ban.until", Dates.day(until));
        Div line = new Div(
                new StatusBadge(Tone.OVERDUE, period),
                new Span(classifiers.label(CodeList.BAN_CASE, ban.ground()).in(Texts.language()) + " · "
                        + classifiers.label(CodeList.TERRITORY, ban.territory()).in(Texts.language())));
        line.addClassName("rr-likely-line");
        return line;
    }

    private Div file(CaseView file) {
        String words =
                file.number() + " · " + Texts.text("stage." + file.stage().word());
        Div line = new Div(new StatusBadge(Tone.INFORMATION, Texts.text("new-case.open-case")));
        if (readsCases) {
            Anchor link = new Anchor("case/" + file.id(), words);
            link.setTarget("_blank");
            line.add(link);
        } else {
            line.add(new Span(words));
        }
        line.addClassName("rr-likely-line");
        return line;
    }
}
