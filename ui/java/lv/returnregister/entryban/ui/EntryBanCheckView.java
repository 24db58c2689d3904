package lv.returnregister.entryban.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.entryban.EntryBanCheck;
import lv.returnregister.entryban.EntryBanCheck.Answer;
import lv.returnregister.entryban.EntryBanCheck.Match;
import lv.returnregister.entryban.EntryBanCheck.Verdict;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonForm;
import lv.returnregister.person.ui.PersonWords;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;

/**
 * Is there an entry ban against this person? A scanned zone with right check digits is
 * answered at once, everything else at a press, and with a warning when the zone was misread. The answer is told by
 * word, sign and colour; as soon as the question changes it disappears, so that no old answer stands beside a new person.
 */
@Route(value = EntryBanCheckView.ROUTE, layout = MainLayout.class)
@RolesAllowed("entry-ban.check")
@CssImport("./styles/ban-check.css")
public class EntryBanCheckView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "ban-check";

    private final transient EntryBanCheck check;
    private final transient Classifiers classifiers;
    private final boolean readsCases;
    private final PersonForm person;
    private final Section answer = new Section();

    /** Draws the empty question. */
    public EntryBanCheckView(
            EntryBanCheck check, Persons persons, Classifiers classifiers, CurrentOfficer currentOfficer) {
        this.check = check;
        this.classifiers = classifiers;
        this.readsCases = currentOfficer.get().may("case.read");
        this.person = new PersonForm(persons, classifiers);
        addClassNames("rr-page", "rr-check");

        Button ask = new Button(Texts.text("ban-check.ask"), event -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        Button clear = new Button(Texts.text("ban-check.clear"), event -> clear());
        Div actions = new Div(ask, clear);
        actions.addClassName("rr-check-actions");
        Card form = new Card(person, actions);
        form.addClassName("rr-check-form");
        answer.addClassName("rr-check-answer");
        answer.getElement().setAttribute("aria-live", "assertive");
        answer.getElement().setAttribute("aria-label", Texts.text("ban-check.answer"));
        Div body = new Div(form, answer);
        body.addClassName("rr-check-body");
        add(new Toolbar(Texts.text("ban-check.title")), body);
        person.onChange(this::waitForQuestion);
        person.onMrzRead(this::ask);
        waitForQuestion();
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        person.focusZone();
    }

    private void clear() {
        person.restore(java.util.Map.of());
        waitForQuestion();
        person.focusZone();
    }

    private void waitForQuestion() {
        answer.removeAll();
        answer.getElement().removeAttribute("data-tone");
        answer.add(new EmptyState(Texts.text("ban-check.waiting"), Texts.text("ban-check.waiting.about")));
    }

    private void ask() {
        if (!person.faults().isEmpty()) {
            person.faults().forEach(person::show);
            return;
        }
        if (!person.isTelling()) {
            Notifications.failed(Texts.text("ban-check.too-little"));
            return;
        }
        show(check.check(person.person()));
    }

    private void show(Answer given) {
        Tone tone = tone(given.verdict());
        String word = given.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Span sign = new Span(tone.sign());
        sign.addClassName("rr-check-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span what = new Span(Texts.text("ban-check." + word + ".about"));
        Div words = new Div(new H2(Texts.text("ban-check." + word)), what);
        Div head = new Div(sign, words);
        head.addClassName("rr-check-verdict");
        answer.removeAll();
        answer.getElement().setAttribute("data-tone", tone.word());
        answer.getElement().setAttribute("data-verdict", given.verdict().name());
        Span when = new Span(Texts.text(
                "ban-check.at",
                Dates.day(lv.returnregister.shared.LegalTime.day(given.at())),
                Dates.second(given.at())));
        when.addClassName("rr-second");
        answer.add(head, when);
        if (person.isMisread()) {
            answer.add(Note.of(Tone.SOON, Texts.text("ban-check.misread"), Texts.text("ban-check.misread.about")));
        }
        given.matches().forEach(match -> answer.add(match(match)));
    }

    private Component match(Match match) {
        LocalDate from = match.from();
        LocalDate until = match.until();
        KeyValueList facts = new KeyValueList()
                .with(
                        Texts.text("bans.period"),
                        (from == null ? "" : Dates.day(from)) + " – "
                                + (until == null ? Texts.text("bans.indefinite") : Dates.day(until)))
                .with(
                        Texts.text("bans.territory"),
                        classifiers.label(CodeList.TERRITORY, match.territory()).in(Texts.language()))
                .with(
                        Texts.text("bans.ground"),
                        classifiers.label(CodeList.BAN_CASE, match.ground()).in(Texts.language()))
                .with(Texts.text("bans.authority"), match.authority().name());
        if (readsCases) {
            Anchor link = new Anchor("case/" + match.caseId(), match.caseNumber());
            link.getElement().setAttribute("router-link", true);
            facts.with(Texts.text("bans.case"), link);
        } else {
            facts.with(Texts.text("bans.case"), match.caseNumber());
        }
        facts.with(Texts.text("ban-check.why"), PersonWords.reasons(match.why()));
        return card(match, facts);
    }

    private Article card(Match match, KeyValueList facts) {
        Article card = new Article(
                new H3(match.person().displayName()),
                new Span(PersonWords.about(match.person().data(), classifiers)),
                facts);
        card.addClassName("rr-check-match");
        return card;
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case HIT -> Tone.OVERDUE;
            case POSSIBLE -> Tone.SOON;
            case NO_HIT -> Tone.DONE;
        };
    }

    @Override
    public String getPageTitle() {
        return Texts.text("ban-check.title") + " · " + Texts.text("shell.brand");
    }
}
