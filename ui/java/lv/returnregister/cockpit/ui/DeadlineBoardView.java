package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.DeadlineBoard;
import lv.returnregister.cockpit.DeadlineBoard.Counts;
import lv.returnregister.cockpit.DeadlineBoard.Filter;
import lv.returnregister.cockpit.DeadlineBoard.Group;
import lv.returnregister.cockpit.DeadlineBoard.Kind;
import lv.returnregister.cockpit.DeadlineBoard.Line;
import lv.returnregister.cockpit.DeadlineBoard.Which;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.Reassignments;
import lv.returnregister.inbox.Reassignments.Candidate;
import lv.returnregister.inbox.Reassignments.Move;
import lv.returnregister.inbox.Reassignments.Seen;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/**
 * The deadline board: what has passed and nobody was given since, what passes today, in three days, later; beside the list
 * how the chosen deadline was counted and who has its task. Arrows move, Enter opens the case, N hands the task over.
 * Everything one can choose stands in the address; the board follows what others do.
 */
@Route(value = DeadlineBoardView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
@CssImport("./styles/inbox.css")
@CssImport("./styles/deadline-board.css")
public class DeadlineBoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the board stands. */
    public static final String ROUTE = "deadline-board";

    private static final int PAGE = 50;
    private static final String CLOCK = "clock";

    /** The lists one chooses from; the others are reached by links. */
    private static final List<Which> LISTS =
            List.of(Which.TO_ACT, Which.PASSED, Which.DAY, Which.THREE_DAYS, Which.LATER, Which.HANDED);

    private final transient DeadlineBoard board;
    private final transient Reassignments reassignments;
    private final transient DeadlineRules rules;
    private final transient Officers officers;
    private final transient Officer officer;
    private final transient Classifiers classifiers;
    private final transient Clock clock;

    private final Segments scopes;
    private final Segments kinds;
    private final Segments lists;
    private final Div onlyRule = new Div();
    private final Div list = new Div();
    private final NativeButton more = new NativeButton();
    private final Div paneBody = new Div();
    private final Div paneFoot = new Div();
    private final Div handOver = new Div();
    private final RadioButtonGroup<Candidate> choice = new RadioButtonGroup<>();
    private final Button open = new Button();
    private final Button hand = new Button();
    private final Div said = new Div();

    private final transient Map<Group, Span> groupCounts = new EnumMap<>(Group.class);
    private final transient Map<UUID, DeadlineRow> rows = new LinkedHashMap<>();
    private final transient Map<String, Optional<String>> names = new HashMap<>();
    private transient List<Line> lines = new ArrayList<>();
    private transient Filter filter = Filter.of(Scope.OWN_UNIT);
    private transient DeadlineBoard.@Nullable Cursor cursor;
    private @Nullable UUID chosen;
    private transient @Nullable Line shown;

    /** Builds the empty board; the address fills it. */
    public DeadlineBoardView(
            DeadlineBoard board,
            Reassignments reassignments,
            DeadlineRules rules,
            Officers officers,
            CurrentOfficer currentOfficer,
            Classifiers classifiers,
            Changes changes,
            Clock clock) {
        this.board = board;
        this.reassignments = reassignments;
        this.rules = rules;
        this.officers = officers;
        this.officer = currentOfficer.get();
        this.classifiers = classifiers;
        this.clock = clock;
        addClassNames("rr-inbox", "rr-board");
        scopes = new Segments(
                Texts.text("deadline-board.scope"),
                CockpitParts.scopes(officer, classifiers),
                CockpitWords.word(Reach.UNIT),
                word -> go(filter.withScope(
                        new Scope(CockpitWords.value(Reach.class, word).orElse(Reach.UNIT), null))));
        kinds = new Segments(
                Texts.text("deadline-board.kind"),
                titles("deadline-board.kind.", List.of(Kind.values())),
                CockpitWords.word(Kind.LAW),
                word -> go(filter.withKind(CockpitWords.value(Kind.class, word).orElse(Kind.LAW))));
        lists = new Segments(
                Texts.text("deadline-board.list"),
                titles("deadline-board.list.", LISTS),
                CockpitWords.word(Which.TO_ACT),
                word -> go(
                        filter.withWhich(CockpitWords.value(Which.class, word).orElse(Which.TO_ACT))));
        onlyRule.addClassName("rr-board-rule");
        add(new Toolbar(Texts.text("deadline-board.title"), scopes, kinds), new Div(lists, onlyRule), body());
        listenToKeys();
        LiveUpdates.follow(this, changes, Map.of("clock", key -> true, "inbox", key -> true), this::refresh);
    }

    private static <E extends Enum<E>> Map<String, String> titles(String prefix, List<E> values) {
        Map<String, String> titles = new LinkedHashMap<>();
        values.forEach(value -> titles.put(CockpitWords.word(value), Texts.text(prefix + CockpitWords.word(value))));
        return titles;
    }

    private Component body() {
        list.addClassName("rr-tasks");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", Texts.text("deadline-board.title"));
        list.getElement().setAttribute("tabindex", "0");
        more.setText(Texts.text("deadline-board.more"));
        more.addClassName("rr-tasks-more");
        more.addClickListener(event -> loadMore());
        Div scroll = new Div(list, more);
        scroll.addClassName("rr-tasks-scroll");
        Section pane = new Section();
        pane.addClassNames("rr-card", "rr-pane");
        pane.getElement().setAttribute("aria-label", Texts.text("deadline-board.pane"));
        paneBody.addClassName("rr-pane-body");
        paneFoot.addClassName("rr-pane-foot");
        // The same buttons for every deadline: a quick hand that chooses a row and clicks on meets the right one.
        open.setId("open-case");
        open.setText(Texts.text("deadline-board.open-case"));
        open.setSuffixComponent(key("↵"));
        open.addClickListener(event -> openCase());
        hand.setId("hand-over");
        hand.setText(Texts.text("deadline-board.hand-over"));
        hand.setSuffixComponent(key("N"));
        hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        hand.getElement().setAttribute("data-shortcut", "n");
        hand.addClickListener(event -> askWhom());
        paneFoot.add(hand, open);
        pane.add(paneBody, handOver(), paneFoot);
        said.addClassName("rr-only-read");
        said.getElement().setAttribute("role", "status");
        Div body = new Div(scroll, pane, said);
        body.addClassName("rr-inbox-body");
        return body;
    }

    /** Whom to give the task to: beside the list, never in a dialog. */
    private Component handOver() {
        choice.setId("hand-over-to");
        choice.setLabel(Texts.text("deadline-board.give.to"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItemLabelGenerator(this::describe);
        choice.setItemEnabledProvider(candidate -> !candidate.absent());
        Button give = new Button(Texts.text("deadline-board.give"), event -> give());
        give.setId("give");
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.setSuffixComponent(key("↵"));
        Button cancel = new Button(Texts.text("deadline-board.give.cancel"), event -> endAsking());
        cancel.setSuffixComponent(key("Esc"));
        Div ways = new Div(give, cancel);
        ways.addClassName("rr-pane-ways");
        handOver.add(choice, ways);
        handOver.addClassName("rr-board-give");
        handOver.setVisible(false);
        Shortcuts.addShortcutListener(choice, event -> give(), Key.ENTER).listenOn(choice);
        Shortcuts.addShortcutListener(handOver, event -> endAsking(), Key.ESCAPE)
                .listenOn(handOver);
        return handOver;
    }

    private void listenToKeys() {
        // The arrows and Enter belong to the list only, so that they still work as usual in a button or a box.
        Shortcuts.addShortcutListener(list, event -> move(1), Key.ARROW_DOWN).listenOn(list);
        Shortcuts.addShortcutListener(list, event -> move(-1), Key.ARROW_UP).listenOn(list);
        Shortcuts.addShortcutListener(list, event -> openCase(), Key.ENTER).listenOn(list);
        add(hiddenKey("j", "deadline-board.keys.move", () -> move(1)));
        add(hiddenKey("k", "deadline-board.keys.move", () -> move(-1)));
    }

    private static NativeButton hiddenKey(String key, String titleKey, com.vaadin.flow.server.Command command) {
        NativeButton button = new NativeButton(Texts.text(titleKey), event -> command.execute());
        button.addClassName("rr-only-read");
        button.getElement().setAttribute("data-shortcut", key);
        button.getElement().setAttribute("tabindex", "-1");
        button.getElement().setAttribute("aria-hidden", "true");
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        takeKeys(false);
    }

    /** The list takes the keys: as soon as it stands in the document, unless somebody works elsewhere; or in any case. */
    private void takeKeys(boolean always) {
        list.getElement().executeJs("""
                const list = this;
                const always = $0;
                let tries = 0;
                (function take() {
                  if (list.offsetParent) {
                    if (always || document.activeElement === document.body) { list.focus(); }
                  } else if (tries++ < 120) {
                    requestAnimationFrame(take);
                  }
                })();""", always);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("deadline-board.title") + " · " + Texts.text("shell.brand");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = CockpitWords.board(query);
        chosen = query.getSingleParameter(CLOCK).flatMap(DeadlineBoardView::id).orElse(null);
        scopes.choose(
                filter.scope().unit() == null ? CockpitWords.word(filter.scope().reach()) : "");
        kinds.choose(CockpitWords.word(filter.kind()));
        lists.choose(CockpitWords.word(filter.which()));
        onlyRule.removeAll();
        String rule = filter.rule();
        String unit = filter.scope().unit();
        if (rule != null && rules.has(rule)) {
            onlyRule.add(only(rules.byId(rule).title(Texts.language()), filter.withRule(null)));
        }
        if (unit != null) {
            onlyRule.add(only(unitName(unit), filter.withScope(Scope.OWN_UNIT)));
        }
        load(PAGE);
        endAsking();
        settle();
    }

    /** What narrows the list beside the buttons, with the way to undo it. */
    private Component only(String what, Filter without) {
        Button clear = new Button(Texts.text("deadline-board.only-rule.clear"), event -> go(without));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span chip = new Span(new Span(Texts.text("deadline-board.only-rule", what)), clear);
        chip.addClassName("rr-board-only");
        return chip;
    }

    private static Optional<UUID> id(String word) {
        try {
            return Optional.of(UUID.fromString(word));
        } catch (IllegalArgumentException e) {
            // An address cut short or typed by hand: nothing is chosen.
            return Optional.empty();
        }
    }

    private void go(Filter next) {
        UI.getCurrent().navigate(DeadlineBoardView.class, query(next, null));
    }

    private static QueryParameters query(Filter filter, @Nullable UUID clockId) {
        Map<String, String> words = CockpitWords.words(filter);
        if (clockId != null) {
            words.put(CLOCK, clockId.toString());
        }
        return QueryParameters.simple(words);
    }

    private void load(int atLeast) {
        DeadlineBoard.Page page = board.page(filter, null, atLeast);
        lines = new ArrayList<>(page.lines());
        cursor = page.next();
        draw();
    }

    private void loadMore() {
        if (cursor != null) {
            DeadlineBoard.Page page = board.page(filter, cursor, PAGE);
            lines.addAll(page.lines());
            cursor = page.next();
            draw();
        }
    }

    private void draw() {
        Instant now = clock.instant();
        list.removeAll();
        rows.clear();
        groupCounts.clear();
        Group group = null;
        for (Line line : lines) {
            // Those handed over stand among the others that have passed, each with its own mark.
            Group of = filter.which() == Which.PASSED ? Group.BREACHED : line.group();
            if (of != group) {
                group = of;
                list.add(groupHead(group));
            }
            UUID id = line.deadline().id();
            DeadlineRow row = new DeadlineRow(line, unitName(line.unit()), owner(line), now);
            row.addClickListener(event -> choose(id, true));
            row.addDoubleClickListener(event -> openCase());
            rows.put(id, row);
            list.add(row);
        }
        if (lines.isEmpty()) {
            String key = filter.which() == Which.TO_ACT ? "deadline-board.empty.to-act" : "deadline-board.empty";
            list.add(new EmptyState(Texts.text(key), Texts.text(key + ".about")));
        }
        more.setVisible(cursor != null);
        count();
        mark();
    }

    private Component groupHead(Group group) {
        Tone tone = switch (group) {
            case BREACHED, HANDED -> Tone.OVERDUE;
            case DAY -> Tone.URGENT;
            case THREE_DAYS -> Tone.SOON;
            case LATER -> Tone.LATER;
        };
        Span title = new Span(tone.sign() + " " + Texts.text("deadline-board.group." + CockpitWords.word(group)));
        Span number = new Span();
        number.addClassName("rr-group-count");
        groupCounts.put(group, number);
        Div head = new Div(title, number);
        head.addClassName("rr-task-group");
        head.getElement().setAttribute("data-tone", tone.word());
        head.getElement().setAttribute("role", "presentation");
        return head;
    }

    private void count() {
        Counts counts = board.counts(filter);
        for (Which which : LISTS) {
            String word = CockpitWords.word(which);
            boolean cut = counts.later() >= DeadlineBoard.COUNTED_TO && (which == Which.LATER || which == Which.TO_ACT);
            lists.retitle(word, Texts.text("deadline-board.list." + word) + " " + number(counts.of(which), cut));
        }
        for (Group group : Group.values()) {
            Span number = groupCounts.get(group);
            if (number != null) {
                Which of = group == Group.BREACHED && filter.which() == Which.PASSED
                        ? Which.PASSED
                        : Which.valueOf(group.name());
                number.setText(number(counts.of(of), of == Which.LATER && counts.later() >= DeadlineBoard.COUNTED_TO));
            }
        }
    }

    private static String number(long count, boolean cut) {
        return cut ? count + "+" : String.valueOf(count);
    }

    /** Shows the chosen deadline, or the first one when none is chosen. */
    private void settle() {
        if (chosen == null && !lines.isEmpty()) {
            chosen = lines.getFirst().deadline().id();
        }
        mark();
        line(chosen).ifPresentOrElse(this::show, chosen == null ? this::showNothing : this::showGone);
    }

    private Optional<Line> line(@Nullable UUID clockId) {
        return lines.stream()
                .filter(line -> line.deadline().id().equals(clockId))
                .findFirst();
    }

    private void choose(UUID clockId, boolean byPointer) {
        chosen = clockId;
        mark();
        endAsking();
        DeadlineRow row = rows.get(clockId);
        if (row != null && !byPointer) {
            row.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        }
        line(clockId).ifPresent(this::show);
        // The address follows quietly: going back leaves the board, it does not walk through every row.
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query(filter, clockId)));
    }

    private void mark() {
        rows.forEach((id, row) -> row.choose(id.equals(chosen)));
        if (chosen != null && rows.containsKey(chosen)) {
            list.getElement().setAttribute("aria-activedescendant", "clock-" + chosen);
        } else {
            list.getElement().removeAttribute("aria-activedescendant");
        }
    }

    private void move(int by) {
        List<UUID> ids = List.copyOf(rows.keySet());
        if (ids.isEmpty()) {
            return;
        }
        int now = chosen == null ? -1 : ids.indexOf(chosen);
        int next = Math.max(0, Math.min(ids.size() - 1, now + by));
        if (next == ids.size() - 1 && cursor != null) {
            loadMore();
        }
        choose(ids.get(next), false);
    }

    private void show(Line line) {
        shown = line;
        paneBody.removeAll();
        DeadlineView deadline = line.deadline();
        Instant now = clock.instant();
        Locale language = Texts.language();
        Span number = new Span(line.caseNumber());
        number.addClassName("rr-second");
        Div top = new Div(new StatusBadge(DeadlineRow.tone(line, now), deadline.inWords(language, now)), number);
        top.addClassName("rr-pane-top");
        String about = line.person();
        Span person = new Span(about == null ? Texts.text("deadline-board.restricted") : about);
        person.addClassName("rr-pane-person");
        paneBody.add(top, new H2(deadline.rule().title(language)), person, facts(line));
        if (about == null) {
            paneBody.add(note("deadline-board.restricted"));
        }
        if (!line.own()) {
            paneBody.add(note("deadline-board.others"));
        } else if (line.task() == null) {
            paneBody.add(note("deadline-board.no-task"));
        }
        open.setVisible(about != null);
        hand.setVisible(line.task() != null);
        paneFoot.setVisible(true);
    }

    private static Note note(String key) {
        return Note.of(Tone.INFORMATION, Texts.text(key), Texts.text(key + ".about"));
    }

    private Component facts(Line line) {
        Locale language = Texts.language();
        DeadlineView deadline = line.deadline();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("rr-board-facts");
        fact(facts, "deadline-board.counted", deadline.derivation().in(language));
        fact(facts, "deadline-board.norm", deadline.rule().citation().in(language));
        if (deadline.rule().isDuty()) {
            fact(
                    facts,
                    "deadline-board.when-passed",
                    deadline.rule().whenPassed().in(language));
        }
        fact(facts, "deadline-board.unit", unitName(line.unit()));
        InboxTask task = line.task();
        if (task != null) {
            fact(facts, "deadline-board.task", task.title().in(language));
            String owner = owner(line);
            Instant since = line.givenAt();
            fact(
                    facts,
                    "deadline-board.owner",
                    owner == null
                            ? Texts.text("deadline-board.nobody")
                            : since == null
                                    ? owner
                                    : Texts.text("deadline-board.owner.since", owner, Dates.shortMinute(since)));
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(Texts.text(key)), new DescriptionList.Description(text));
    }

    private void showNothing() {
        shown = null;
        paneBody.removeAll();
        paneFoot.setVisible(false);
        paneBody.add(
                new EmptyState(Texts.text("deadline-board.pane.empty"), Texts.text("deadline-board.pane.empty.about")));
    }

    private void showGone() {
        shown = null;
        paneBody.removeAll();
        paneFoot.setVisible(false);
        String text = Texts.text("deadline-board.gone.about");
        paneBody.add(Note.of(Tone.DONE, Texts.text("deadline-board.gone"), text));
        said.setText(Texts.text("deadline-board.gone") + ". " + text);
    }

    private void openCase() {
        Line line = shown;
        if (line != null && line.person() != null) {
            UI.getCurrent().navigate("case/" + line.caseId());
        }
    }

    private void askWhom() {
        InboxTask task = shown == null ? null : shown.task();
        if (task == null) {
            return;
        }
        List<Candidate> candidates = reassignments.candidates(List.of(Seen.of(task))).stream()
                .filter(candidate -> !candidate.signInName().equals(task.assignee()))
                .toList();
        if (candidates.isEmpty()) {
            Notifications.failed(Texts.text("deadline-board.give.nobody"));
            return;
        }
        choice.setItems(candidates);
        candidates.stream().filter(candidate -> !candidate.absent()).findFirst().ifPresent(choice::setValue);
        handOver.setVisible(true);
        paneFoot.setVisible(false);
        // The group itself takes no focus; its chosen button does, once it is drawn.
        choice.getElement().executeJs("""
                let tries = 0;
                (function take(group) {
                  const button = group.querySelector('vaadin-radio-button[checked]');
                  if (button?.offsetParent) {
                    button.focus();
                  } else if (tries++ < 120) {
                    requestAnimationFrame(() => take(group));
                  }
                })(this);""");
    }

    private void endAsking() {
        boolean asked = handOver.isVisible();
        handOver.setVisible(false);
        paneFoot.setVisible(shown != null);
        if (asked) {
            takeKeys(true);
        }
    }

    private void give() {
        Line line = shown;
        InboxTask task = line == null ? null : line.task();
        Candidate to = choice.getValue();
        if (line == null || task == null || to == null || !handOver.isVisible()) {
            return;
        }
        Reassignments.Outcome outcome = reassignments.reassign(List.of(new Move(Seen.of(task), to.signInName())));
        endAsking();
        UUID after = next(line.deadline().id());
        outcome.refused().forEach(verdict -> {
            if (verdict.refused() != null) {
                Notifications.refused(new Rejection(verdict.refused()));
            }
        });
        load(Math.max(PAGE, lines.size()));
        if (outcome.done() > 0) {
            Notifications.done(Texts.text("deadline-board.given", to.displayName()));
            said.setText(Texts.text("deadline-board.given", to.displayName()));
            if (!rows.containsKey(line.deadline().id())) {
                chosen = after != null && rows.containsKey(after) ? after : null;
            }
        }
        settle();
    }

    /** The deadline below, or the one above the last. */
    private @Nullable UUID next(UUID clockId) {
        List<UUID> ids = List.copyOf(rows.keySet());
        int at = ids.indexOf(clockId);
        return at + 1 < ids.size() ? ids.get(at + 1) : at > 0 ? ids.get(at - 1) : null;
    }

    /** Draws again what others changed; the selection stays, and what happened to the chosen deadline is said. */
    final void refresh() {
        boolean asking = handOver.isVisible();
        Line before = shown;
        load(Math.max(PAGE, lines.size()));
        Optional<Line> now = line(chosen);
        if (now.isEmpty() && before != null) {
            handOver.setVisible(false);
            showGone();
        } else if (now.isPresent() && !now.get().equals(before)) {
            show(now.get());
            paneFoot.setVisible(!asking);
        } else if (chosen == null) {
            settle();
        }
    }

    private @Nullable String owner(Line line) {
        InboxTask task = line.task();
        String owner = task == null ? null : task.assignee();
        return owner == null ? null : name(owner);
    }

    private String name(String signInName) {
        return names.computeIfAbsent(signInName, name -> officers.find(name).map(Officer::displayName))
                .orElse(signInName);
    }

    private String describe(Candidate candidate) {
        String words = candidate.displayName() + " · " + unitName(candidate.unit()) + " · "
                + Texts.text("deadline-board.give.open", candidate.open());
        return candidate.absent() ? words + " · " + Texts.text("deadline-board.give.absent") : words;
    }

    private String unitName(String unit) {
        return classifiers.label(CodeList.UNIT, unit).in(Texts.language());
    }

    private static Component key(String key) {
        Span mark = new Span(key);
        mark.addClassName("rr-key");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    /** The deadlines shown now, for tests. */
    List<Line> shownLines() {
        return List.copyOf(lines);
    }
}
