package lv.returnregister.casefile.ui;

import static lv.returnregister.shell.ui.SecondLine.cut;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.FileBox;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The page of a case. Above: who, by when and whose turn. Left: what happened and everything known. Right: the work, beside
 * the case and never over it. The tab and the step stand in the address; the page follows what others do in the case.
 */
@Route(value = "case/:caseId", layout = MainLayout.class)
@RolesAllowed({"case.read", "case.work"})
@CssImport("./styles/case.css")
@CssImport("./styles/identity.css")
@CssImport("./styles/person.css")
// The tabs are beans found at run time: what they draw with is named here, so that it is part of the page's bundle.
@Uses(ProcessDiagram.class)
@Uses(FileBox.class)
@Uses(DayPicker.class)
public class CasePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String TAB = "tab";
    private static final String STEP = "step";

    private final transient CaseFiles cases;
    private final transient Persons persons;
    private final transient Deadlines deadlines;
    private final transient Inbox inbox;
    private final transient CurrentOfficer currentOfficer;
    private final transient PersonSummary summary;
    private final transient FactTexts texts;
    private final transient SafeguardNotes notes;
    private final transient List<CaseTab> tabs;
    private final transient Clock clock;

    private final Div head = new Div();
    private final Div road = new Div();
    private final Nav tabBar = new Nav();
    private final Div left = new Div();
    private final Div body = new Div();
    private final WorkPanel work;

    private transient @Nullable CaseView view;
    private transient @Nullable CaseTab tab;
    private @Nullable Component content;
    private String purpose = "";

    /** Builds the empty page; the address fills it. */
    public CasePage(
            CaseFiles cases,
            Persons persons,
            Deadlines deadlines,
            Inbox inbox,
            CurrentOfficer currentOfficer,
            PersonSummary summary,
            FactTexts texts,
            SafeguardNotes notes,
            WorkPanels workPanels,
            ObjectProvider<CaseTab> tabs,
            Changes changes,
            Clock clock) {
        this.cases = cases;
        this.persons = persons;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.currentOfficer = currentOfficer;
        this.summary = summary;
        this.texts = texts;
        this.notes = notes;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(CaseTab::order)).toList();
        this.clock = clock;
        this.work = workPanels.open(this::address, this::refresh);

        addClassName("rr-case");
        head.addClassName("rr-case-head");
        road.addClassNames("rr-card", "rr-case-road");
        tabBar.addClassName("rr-case-tabs");
        tabBar.setAriaLabel(Texts.text("casefile.tabs"));
        left.addClassName("rr-case-left");
        body.addClassName("rr-case-body");
        body.add(left, work);
        add(head, road, tabBar, body);
        Predicate<String> thisCase = key -> view != null && view.id().toString().equals(key);
        LiveUpdates.follow(this, changes, Map.of("case", thisCase, "inbox", thisCase), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        CaseId caseId = event.getRouteParameters()
                .get("caseId")
                .flatMap(CasePage::caseId)
                .orElse(null);
        if (caseId == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        CaseView before = view;
        boolean opened = before == null || !before.id().equals(caseId);
        try {
            if (opened) {
                if (!isInSight(caseId)) {
                    event.rerouteToError(AccessDeniedException.class);
                    return;
                }
                open(caseId, query.getSingleParameter("purpose").orElse(""));
            } else {
                view = cases.find(caseId);
            }
        } catch (Rejection rejection) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        tab = tab(query.getSingleParameter(TAB).orElse(""));
        work.ask(query.getSingleParameter(STEP).orElse(null));
        content = null;
        refresh();
    }

    private static Optional<CaseId> caseId(String text) {
        try {
            return Optional.of(CaseId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the right to read cases an officer sees only those their own authority has in hand. */
    private boolean isInSight(CaseId caseId) {
        Officer officer = currentOfficer.get();
        return officer.may("case.read")
                || cases.find(caseId).findingAuthority() == officer.authority()
                || inbox.ofCase(caseId).stream().anyMatch(inbox::isMine);
    }

    /** A look at the case, recorded once for each opening. */
    private void open(CaseId caseId, String asked) {
        boolean mine = inbox.ofCase(caseId).stream().anyMatch(inbox::isMine);
        purpose = mine || "own-task".equals(asked) ? "own-task" : "look";
        CaseView found = cases.look(caseId, purpose);
        view = found;
        work.setCase(found);
    }

    private CaseTab tab(String word) {
        List<CaseTab> shown = shownTabs();
        return shown.stream()
                .filter(candidate -> candidate.id().equals(word))
                .findFirst()
                .orElse(shown.getFirst());
    }

    private List<CaseTab> shownTabs() {
        CaseView now = view;
        return tabs.stream()
                .filter(candidate -> now != null && candidate.isFor(now))
                .toList();
    }

    @Override
    public String getPageTitle() {
        CaseView now = view;
        return (now == null ? "" : now.number() + " · ") + Texts.text("shell.brand");
    }

    /** Draws again what may have changed; a form that is being filled in stays. */
    final void refresh() {
        CaseView before = view;
        CaseTab shown = tab;
        if (before == null || shown == null) {
            return;
        }
        CaseView now = cases.find(before.id());
        view = now;
        Instant moment = clock.instant();
        List<InboxTask> tasks = inbox.ofCase(now.id());
        head.removeAll();
        head.add(identity(now), deadlineCard(now, tasks, moment), turnCard(now, tasks));
        road.removeAll();
        road.add(
                CaseRoad.line(now, cases.timeline(now.id()), false),
                new StatusBadge(
                        Tone.INFORMATION, Texts.text("stage." + now.stage().word())));
        notes.marks(now.id()).forEach(road::add);
        tabBar.removeAll();
        shownTabs().forEach(candidate -> tabBar.add(link(now, candidate)));
        body.getElement().setAttribute("data-wide", String.valueOf(shown.isWide()));
        if (content instanceof CaseTab.Living living) {
            living.refresh();
        } else {
            Component fresh = shown.content(now);
            fresh.getElement().setAttribute("data-tab", shown.id());
            left.removeAll();
            left.add(fresh);
            content = fresh;
        }
        work.refresh(now, tasks);
        getParentLayout().ifPresent(MainLayout::refreshCounts);
    }

    private Component identity(CaseView now) {
        PersonView person = persons.of(now.personId());
        StringJoiner line = new StringJoiner(" · ");
        line.add(now.number());
        line.add(Texts.text("casefile.opened", Dates.minute(now.openedAt())));
        line.add(Texts.text("casefile.purpose", Texts.text("casefile.purpose." + purpose)));
        Div name = new Div(new H1(person.displayName()), summary.identity(person.data()));
        name.addClassName("rr-case-name");
        Div about = new Div(new Span(summary.line(person.data())));
        about.addClassName("rr-case-person");
        Div identity = new Div(cut(line.toString()), name, about);
        identity.addClassName("rr-case-identity");
        return identity;
    }

    private Component deadlineCard(CaseView now, List<InboxTask> tasks, Instant moment) {
        Span overline = overline("casefile.next-deadline");
        Optional<DeadlineView> next = Due.next(deadlines.of(now.id()), tasks, moment);
        if (next.isEmpty()) {
            Card none = new Card(overline, strong(Texts.text("casefile.no-deadline")));
            none.addClassName("rr-case-deadline");
            return none;
        }
        DeadlineView deadline = next.get();
        Locale language = Texts.language();
        Tone tone = Due.tone(deadline, moment);
        Div over = new Div(overline, new StatusBadge(tone, deadline.inWords(language, moment)));
        over.addClassName("rr-case-over");
        Div what = new Div(strong(deadline.rule().title(language)), strong(deadline.endWritten()));
        what.addClassName("rr-case-due");
        Card card = new Card(
                over,
                what,
                cut((deadline.statutory()
                                ? deadline.rule().citation().in(language)
                                : Texts.text("deadline.service-target"))
                        + " · " + deadline.derivation().in(language)));
        card.addClassName("rr-case-deadline");
        return card.toned(tone);
    }

    private Component turnCard(CaseView now, List<InboxTask> tasks) {
        Card card = new Card(overline("casefile.turn"));
        card.addClassName("rr-case-turn");
        if (tasks.isEmpty()) {
            card.add(
                    strong(Texts.text(now.isOpen() ? "casefile.turn.nobody" : "casefile.turn.closed")),
                    cut(Texts.text(now.isOpen() ? "casefile.turn.nobody.about" : "casefile.turn.closed.about")));
            return card;
        }
        InboxTask first = tasks.getFirst();
        Span authority = new Span(first.authority().name());
        authority.addClassName("rr-authority");
        authority.getElement().setAttribute("data-authority", first.authority().name());
        String assignee = first.assignee();
        Div who = new Div(
                authority, strong(assignee == null ? texts.label(CodeList.UNIT, first.unit()) : texts.name(assignee)));
        who.addClassName("rr-case-due");
        String title = first.title().in(Texts.language());
        card.add(
                who,
                cut(
                        tasks.size() > 1
                                ? title + " · " + Texts.text("casefile.turn.more", tasks.size() - 1)
                                : title + " · "
                                        + Texts.text(
                                                "casefile.turn.after", Texts.text("inbox.after." + first.step()))));
        return card;
    }

    private Anchor link(CaseView now, CaseTab target) {
        Anchor link = new Anchor(
                address(now, target.id(), work.asked()), new Span(Texts.text("casefile.tab." + target.id())));
        int count = target.count(now);
        if (count > 0) {
            Span number = new Span(" " + count);
            number.addClassName("rr-tab-count");
            link.add(number);
        }
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-tab-link", target.id());
        if (target == tab) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /** The address of this page with another step chosen. */
    private String address(@Nullable String step) {
        CaseView now = view;
        CaseTab shown = tab;
        if (now == null || shown == null) {
            return "";
        }
        return address(now, shown.isWide() ? tabs.getFirst().id() : shown.id(), step);
    }

    private static String address(CaseView view, String tab, @Nullable String step) {
        return "case/" + view.id() + "?" + TAB + "=" + tab + (step == null ? "" : "&" + STEP + "=" + step);
    }

    private Optional<MainLayout> getParentLayout() {
        Optional<Component> at = getParent();
        while (at.isPresent() && !(at.get() instanceof MainLayout)) {
            at = at.get().getParent();
        }
        return at.map(MainLayout.class::cast);
    }

    private static Span overline(String key) {
        Span line = new Span(Texts.text(key));
        line.addClassName("rr-overline");
        return line;
    }

    private static Span strong(String text) {
        Span line = new Span(text);
        line.addClassName("rr-strong");
        return line;
    }
}
