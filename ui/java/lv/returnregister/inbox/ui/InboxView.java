package lv.returnregister.inbox.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.deadline.WarningLevel;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.inbox.InboxFilter.Scope;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.InboxTask.Urgency;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
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
import lv.returnregister.workflow.OfficerActs;
import org.jspecify.annotations.Nullable;

/**
 * The task inbox: what is overdue, what soon will be, what can wait, and beside it why the chosen task is mine and why now.
 * Everything one can choose stands in the address. The list follows what others do.
 */
@Route(value = InboxView.ROUTE, layout = MainLayout.class)
@RolesAllowed("inbox.use")
@CssImport("./styles/inbox.css")
public class InboxView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the inbox stands. */
    public static final String ROUTE = "inbox";

    /** Where a new case is entered. */
    static final String NEW_CASE = "new-case";

    private static final int PAGE = 50;
    private static final String SCOPE = "scope";
    private static final String STEP = "step";
    private static final String NATIONALITY = "nationality";
    private static final String TASK = "task";

    private final transient Inbox inbox;
    private final transient OfficerActs acts;
    private final transient Deadlines deadlines;
    private final transient Officers officers;
    private final transient Officer officer;
    private final transient Classifiers classifiers;
    private final transient CaseGlance glance;
    private final transient Clock clock;

    private final Segments scopes;
    private final Select<String> step = new Select<>();
    private final Select<String> nationality = new Select<>();
    private final InboxParts narrowed = new InboxParts();
    private final Div list = new Div();
    private final NativeButton more = new NativeButton();
    private final Section pane = new Section();
    private final Div paneBody = new Div();
    private final Div paneFoot = new Div();
    private final Button open = new Button();
    private final Button release = new Button();
    private final Div said = new Div();

    private final transient Map<Urgency, Span> groupCounts = new EnumMap<>(Urgency.class);
    private final transient Map<String, TaskRow> rows = new LinkedHashMap<>();
    private final transient Map<String, Optional<String>> names = new HashMap<>();
    private final transient Set<UUID> looked = new HashSet<>();
    private transient List<InboxTask> tasks = new ArrayList<>();
    private transient InboxFilter filter = InboxFilter.of(Scope.MINE);
    private transient Urgency reached = Urgency.OVERDUE;
    private transient Inbox.@Nullable Cursor cursor;
    private boolean whole;
    private @Nullable String chosen;
    private transient @Nullable InboxTask shown;

    /** Builds the empty desk; the address fills it. */
    public InboxView(
            Inbox inbox,
            OfficerActs acts,
            Deadlines deadlines,
            Officers officers,
            CurrentOfficer currentOfficer,
            Classifiers classifiers,
            CaseGlance glance,
            Changes changes,
            Clock clock) {
        this.inbox = inbox;
        this.acts = acts;
        this.deadlines = deadlines;
        this.officers = officers;
        this.officer = currentOfficer.get();
        this.classifiers = classifiers;
        this.glance = glance;
        this.clock = clock;

        addClassName("rr-inbox");
        Map<String, String> options = new LinkedHashMap<>();
        for (Scope scope : Scope.values()) {
            options.put(word(scope), scopeTitle(scope));
        }
        scopes = new Segments(
                Texts.text("inbox.scope"), options, word(Scope.MINE), word -> go(filter.withScope(scope(word))));
        add(toolbar(), body());
        listenToKeys();
        LiveUpdates.follow(this, changes, Map.of("inbox", key -> true), this::refresh);
    }

    private Component toolbar() {
        filterBox(step, "inbox.filter.step", value -> Texts.text("step." + value));
        step.setItems(inbox.steps());
        step.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(filter.withStep(event.getValue()));
            }
        });
        filterBox(
                nationality,
                "inbox.filter.nationality",
                value -> classifiers.label(CodeList.COUNTRY, value).in(Texts.language()));
        nationality.addClassName("rr-chip-wide");
        nationality.setItems(inbox.nationalities());
        nationality.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(filter.withNationality(event.getValue()));
            }
        });
        narrowed.onClear(() -> go(filter.withPart(InboxFilter.Part.WHOLE)));
        Toolbar toolbar = new Toolbar(Texts.text("inbox.title"), scopes, step, nationality, narrowed);
        if (officer.may("case.open")) {
            Button newCase = new Button(
                    Texts.text("inbox.new-case"), event -> UI.getCurrent().navigate(NEW_CASE));
            newCase.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            newCase.setSuffixComponent(key("N"));
            newCase.getElement().setAttribute("data-shortcut", "n");
            toolbar.withActions(newCase);
        }
        return toolbar;
    }

    private static void filterBox(
            Select<String> box, String key, com.vaadin.flow.component.ItemLabelGenerator<String> label) {
        box.addClassName("rr-chip");
        box.setAriaLabel(Texts.text(key));
        box.setEmptySelectionAllowed(true);
        box.setEmptySelectionCaption(Texts.text(key + ".all"));
        box.setItemLabelGenerator(value -> value == null ? Texts.text(key + ".all") : label.apply(value));
    }

    private Component body() {
        list.addClassName("rr-tasks");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", Texts.text("inbox.title"));
        list.getElement().setAttribute("tabindex", "0");
        more.setText(Texts.text("inbox.more"));
        more.addClassName("rr-tasks-more");
        more.addClickListener(event -> loadMore());
        Div scroll = new Div(list, more);
        scroll.addClassName("rr-tasks-scroll");
        pane.addClassNames("rr-card", "rr-pane");
        pane.getElement().setAttribute("aria-label", Texts.text("inbox.pane"));
        paneBody.addClassName("rr-pane-body");
        paneFoot.addClassName("rr-pane-foot");
        // The same buttons for every task: a quick hand that chooses a row and clicks on meets the right one.
        open.setId("open-task");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setSuffixComponent(key("↵"));
        open.addClickListener(event -> openShown());
        release.setId("release-task");
        release.setText(Texts.text("inbox.release"));
        release.addClickListener(event -> {
            InboxTask task = shown;
            if (task != null) {
                release(task);
            }
        });
        paneFoot.add(open, release);
        pane.add(paneBody, paneFoot);
        said.addClassName("rr-only-read");
        said.getElement().setAttribute("role", "status");
        Div body = new Div(scroll, pane, said);
        body.addClassName("rr-inbox-body");
        return body;
    }

    private void listenToKeys() {
        // The arrows and Enter belong to the list only, so that they still work as usual in a button or a box.
        Shortcuts.addShortcutListener(list, event -> move(1), Key.ARROW_DOWN).listenOn(list);
        Shortcuts.addShortcutListener(list, event -> move(-1), Key.ARROW_UP).listenOn(list);
        Shortcuts.addShortcutListener(list, event -> openShown(), Key.ENTER).listenOn(list);
        NativeButton next = hiddenKey("j", "inbox.keys.next", () -> move(1));
        NativeButton previous = hiddenKey("k", "inbox.keys.previous", () -> move(-1));
        add(next, previous);
    }

    private static NativeButton hiddenKey(String key, String titleKey, com.vaadin.flow.server.Command command) {
        NativeButton button = new NativeButton(Texts.text(titleKey), event -> command.execute());
        button.addClassName("rr-only-read");
        button.getElement().setAttribute("data-shortcut", key);
        button.getElement().setAttribute("tabindex", "-1");
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        // Loads the next page when the end of the list comes into sight; the button stays for keyboards.
        more.getElement().executeJs("""
                const button = this;
                button.registerObserver?.disconnect();
                button.registerObserver = new IntersectionObserver(seen => {
                  if (seen.some(entry => entry.isIntersecting)) { button.click(); }
                }, { rootMargin: '200px' });
                button.registerObserver.observe(button);""");
        // The page is put into the document after its first answer: the list takes the keys as soon as it stands there.
        list.getElement().executeJs("""
                const list = this;
                let tries = 0;
                (function take() {
                  if (list.offsetParent) {
                    if (document.activeElement === document.body) { list.focus(); }
                  } else if (tries++ < 120) {
                    requestAnimationFrame(take);
                  }
                })();""");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("inbox.title") + " · " + Texts.text("shell.brand");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Scope scope = query.getSingleParameter(SCOPE).map(InboxView::scope).orElseGet(this::usualScope);
        filter = new InboxFilter(
                scope,
                query.getSingleParameter(STEP).filter(value -> !value.isEmpty()).orElse(null),
                query.getSingleParameter(NATIONALITY)
                        .filter(value -> !value.isEmpty())
                        .orElse(null),
                null,
                InboxParts.of(query));
        chosen = query.getSingleParameter(TASK).orElse(null);
        scopes.choose(word(scope));
        show(step, filter.step());
        show(nationality, filter.nationality());
        narrowed.show(
                filter.part(), unit -> classifiers.label(CodeList.UNIT, unit).in(Texts.language()));
        load(PAGE);
        count();
        settle();
    }

    /** A value of an old bookmark may have no open task today: it is shown all the same. */
    private static void show(Select<String> box, @Nullable String value) {
        if (value != null && box.getListDataView().getItems().noneMatch(value::equals)) {
            List<String> items =
                    new ArrayList<>(box.getListDataView().getItems().toList());
            items.add(value);
            box.setItems(items);
        }
        if (value == null) {
            box.clear();
        } else {
            box.setValue(value);
        }
    }

    /** Without a word in the address: my own tasks, or else the unit's, or else the authority's. */
    private Scope usualScope() {
        for (Scope scope : Scope.values()) {
            if (inbox.counts(InboxFilter.of(scope)).all() > 0) {
                return scope;
            }
        }
        return Scope.UNIT;
    }

    private void go(InboxFilter next) {
        UI.getCurrent().navigate(InboxView.class, query(next, null));
    }

    private static QueryParameters query(InboxFilter filter, @Nullable String taskId) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(SCOPE, word(filter.scope()));
        put(words, STEP, filter.step());
        put(words, NATIONALITY, filter.nationality());
        words.putAll(InboxParts.words(filter.part()));
        put(words, TASK, taskId);
        return QueryParameters.simple(words);
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }

    private void load(int atLeast) {
        tasks = new ArrayList<>();
        reached = Urgency.OVERDUE;
        cursor = null;
        whole = false;
        fetch(atLeast);
        draw();
    }

    private void loadMore() {
        if (!whole) {
            fetch(PAGE);
            draw();
        }
    }

    /** Goes on group by group: within a group the order is that of the due date. */
    private void fetch(int atLeast) {
        int until = tasks.size() + atLeast;
        while (!whole && tasks.size() < until) {
            Inbox.Page page = inbox.page(filter.withUrgency(reached), cursor, until - tasks.size());
            tasks.addAll(page.tasks());
            cursor = page.next();
            if (cursor == null) {
                whole = reached == Urgency.LATER;
                reached = whole ? reached : Urgency.values()[reached.ordinal() + 1];
            }
        }
    }

    private void draw() {
        Instant now = clock.instant();
        Map<UUID, DeadlineView> due = deadlines.of(tasks.stream()
                .map(InboxTask::deadlineId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        list.removeAll();
        rows.clear();
        groupCounts.clear();
        Urgency group = null;
        for (InboxTask task : tasks) {
            if (task.urgency() != group) {
                group = task.urgency();
                list.add(groupHead(group));
            }
            UUID deadline = task.deadlineId();
            String owner = task.assignee();
            TaskRow row = new TaskRow(
                    task, deadline == null ? null : due.get(deadline), owner == null ? null : name(owner), now);
            row.addClickListener(event -> choose(task.taskId(), true));
            row.addDoubleClickListener(event -> openShown());
            rows.put(task.taskId(), row);
            list.add(row);
        }
        if (tasks.isEmpty()) {
            list.add(nothing());
        }
        more.setVisible(!whole);
        mark();
    }

    private Component groupHead(Urgency urgency) {
        Tone tone = tone(urgency);
        Span title = new Span(
                tone.sign() + " " + Texts.text("inbox.group." + urgency.name().toLowerCase(Locale.ROOT)));
        Span number = new Span();
        number.addClassName("rr-group-count");
        groupCounts.put(urgency, number);
        Div head = new Div(title, number);
        head.addClassName("rr-task-group");
        head.getElement().setAttribute("data-tone", tone.word());
        head.getElement().setAttribute("role", "presentation");
        return head;
    }

    private Component nothing() {
        if (filter.step() != null || filter.nationality() != null) {
            return new EmptyState(
                    Texts.text("inbox.empty.filtered"),
                    Texts.text("inbox.empty.filtered.about"),
                    new Button(Texts.text("inbox.empty.filtered.clear"), event -> go(InboxFilter.of(filter.scope()))));
        }
        if (filter.scope() == Scope.MINE) {
            return new EmptyState(
                    Texts.text("inbox.empty.mine"),
                    Texts.text("inbox.empty.mine.about"),
                    new Button(Texts.text("inbox.empty.mine.go"), event -> go(InboxFilter.of(Scope.UNIT))));
        }
        return new EmptyState(Texts.text("inbox.empty"), Texts.text("inbox.empty.about"));
    }

    private void count() {
        for (Scope scope : Scope.values()) {
            int all = inbox.counts(filter.withScope(scope)).all();
            scopes.retitle(word(scope), scopeTitle(scope) + " " + number(all));
        }
        Inbox.Counts counts = inbox.counts(filter);
        write(Urgency.OVERDUE, counts.overdue());
        write(Urgency.SOON, counts.soon());
        write(Urgency.LATER, counts.later());
    }

    private void write(Urgency urgency, int count) {
        Span number = groupCounts.get(urgency);
        if (number != null) {
            number.setText(number(count));
        }
    }

    private static String number(int count) {
        return count >= Inbox.COUNTED_TO ? (Inbox.COUNTED_TO - 1) + "+" : String.valueOf(count);
    }

    /** Shows the chosen task, or the first one when none is chosen. */
    private void settle() {
        if (chosen == null && !tasks.isEmpty()) {
            chosen = tasks.getFirst().taskId();
        }
        mark();
        String id = chosen;
        if (id == null) {
            shown = null;
            showNothing();
            return;
        }
        inbox.find(id).ifPresentOrElse(this::show, this::showGone);
    }

    private void choose(String taskId, boolean byPointer) {
        chosen = taskId;
        mark();
        TaskRow row = rows.get(taskId);
        if (row != null && !byPointer) {
            row.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        }
        inbox.find(taskId).ifPresentOrElse(this::show, this::showGone);
        // The address follows quietly: going back leaves the inbox, it does not walk through every row.
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query(filter, taskId)));
    }

    private void mark() {
        rows.forEach((id, row) -> row.choose(id.equals(chosen)));
        if (chosen != null && rows.containsKey(chosen)) {
            list.getElement().setAttribute("aria-activedescendant", "task-" + chosen);
        } else {
            list.getElement().removeAttribute("aria-activedescendant");
        }
    }

    private void move(int by) {
        List<String> ids = List.copyOf(rows.keySet());
        if (ids.isEmpty()) {
            return;
        }
        int now = chosen == null ? -1 : ids.indexOf(chosen);
        int next = Math.max(0, Math.min(ids.size() - 1, now + by));
        if (next == ids.size() - 1 && !whole) {
            loadMore();
            count();
        }
        choose(ids.get(next), false);
    }

    private void show(InboxTask task) {
        shown = task;
        paneBody.removeAll();
        DeadlineView deadline = deadline(task);
        Instant now = clock.instant();
        Locale language = Texts.language();

        Div top = new Div(
                new StatusBadge(
                        tone(task, deadline, now),
                        deadline == null ? Texts.text("inbox.due.none") : deadline.inWords(language, now)),
                second(task.subject().caseNumber()));
        top.addClassName("rr-pane-top");
        Span person = new Span(TaskRow.person(task.subject()));
        person.addClassName("rr-pane-person");

        paneBody.add(top, new H2(task.title().in(language)), person);
        otherOwner(task)
                .ifPresent(owner -> paneBody.add(Note.of(
                        Tone.INFORMATION, Texts.text("inbox.taken"), Texts.text("inbox.taken.by", name(owner)))));
        CaseGlance.Glance behind = glance.at(task, looked.add(task.caseId().value()));
        paneBody.add(behind.stages(), behind.facts(), why(task, deadline));
        behind.warnings().forEach(paneBody::add);
        actions(task);
    }

    private Component why(InboxTask task, @Nullable DeadlineView deadline) {
        Locale language = Texts.language();
        List<Component> lines = new ArrayList<>();
        lines.add(sentence(whyMe(task)));
        if (deadline == null) {
            lines.add(sentence(Texts.text("inbox.why.no-deadline")));
        } else {
            lines.add(sentence(Texts.text(
                    "inbox.why.now",
                    deadline.rule().title(language),
                    deadline.derivation().in(language),
                    deadline.rule().citation().in(language))));
        }
        lines.add(sentence(Texts.text("inbox.why.after", Texts.text("inbox.after." + task.step()))));
        return new Note(null, Texts.text("inbox.why"), lines.toArray(Component[]::new));
    }

    private String whyMe(InboxTask task) {
        String unit = classifiers.label(CodeList.UNIT, task.unit()).in(Texts.language());
        if (officer.signInName().equals(task.assignee())) {
            return Texts.text("inbox.why.mine", unit);
        }
        if (!inbox.isMine(task)) {
            return Texts.text(
                    "inbox.why.others",
                    unit,
                    Texts.text("inbox.role." + task.role().name().toLowerCase(Locale.ROOT)));
        }
        return Texts.text(
                task.unit().equals(officer.unit()) ? "inbox.why.unit" : "inbox.why.authority",
                unit,
                Texts.text("inbox.role." + task.role().name().toLowerCase(Locale.ROOT)));
    }

    private static Span sentence(String text) {
        return new Span(text + " ");
    }

    private void actions(InboxTask task) {
        boolean mine = officer.signInName().equals(task.assignee());
        open.setText(Texts.text(mine ? "inbox.open" : inbox.isMine(task) ? "inbox.claim-and-open" : "inbox.open-case"));
        release.setVisible(mine);
        paneFoot.setVisible(true);
    }

    /** Takes the shown task, unless it is mine already, and opens its case. */
    private void openShown() {
        InboxTask task = shown;
        if (task == null) {
            return;
        }
        if (inbox.isMine(task) && task.assignee() == null) {
            try {
                acts.claim(task.taskId());
            } catch (Rejection rejection) {
                Notifications.refused(rejection);
                refresh();
                return;
            }
        }
        UI.getCurrent()
                .navigate(
                        "case/" + task.caseId(),
                        QueryParameters.simple(Map.of(STEP, task.step(), "purpose", "own-task")));
    }

    private void release(InboxTask task) {
        try {
            acts.release(task.taskId());
            Notifications.done(Texts.text("inbox.released"));
        } catch (Rejection rejection) {
            Notifications.refused(rejection);
        }
        refresh();
    }

    /** Draws again what others changed; the selection stays, and what happened to the chosen task is said. */
    final void refresh() {
        InboxTask before = shown;
        load(Math.max(PAGE, tasks.size()));
        count();
        getParentLayout().ifPresent(MainLayout::refreshCounts);
        String id = chosen;
        if (id == null) {
            settle();
            return;
        }
        Optional<InboxTask> now = inbox.find(id);
        if (now.isEmpty()) {
            if (before != null) {
                showGone();
            }
        } else if (!now.get().equals(before)) {
            show(now.get());
            otherOwner(now.get()).ifPresent(owner -> said.setText(Texts.text("inbox.taken.by", name(owner))));
        }
    }

    private Optional<MainLayout> getParentLayout() {
        Optional<Component> at = getParent();
        while (at.isPresent() && !(at.get() instanceof MainLayout)) {
            at = at.get().getParent();
        }
        return at.map(MainLayout.class::cast);
    }

    private Optional<String> otherOwner(InboxTask task) {
        return Optional.ofNullable(task.assignee()).filter(owner -> !owner.equals(officer.signInName()));
    }

    /** The chosen task is not open any more. */
    private void showGone() {
        InboxTask task = shown;
        shown = null;
        paneBody.removeAll();
        String text = Texts.text("inbox.gone.about");
        Button next = new Button(Texts.text("inbox.gone.next"), event -> {
            chosen = null;
            settle();
        });
        Div ways = new Div(next);
        ways.addClassName("rr-pane-ways");
        if (task != null) {
            ways.add(new Button(
                    Texts.text("inbox.open-case"), event -> UI.getCurrent().navigate("case/" + task.caseId())));
        }
        paneBody.add(Note.of(Tone.DONE, Texts.text("inbox.gone"), text), ways);
        paneFoot.setVisible(false);
        said.setText(Texts.text("inbox.gone") + ". " + text);
    }

    private void showNothing() {
        paneBody.removeAll();
        paneFoot.setVisible(false);
        paneBody.add(new EmptyState(Texts.text("inbox.pane.empty"), Texts.text("inbox.pane.empty.about")));
    }

    private @Nullable DeadlineView deadline(InboxTask task) {
        UUID id = task.deadlineId();
        return id == null ? null : deadlines.of(List.of(id)).get(id);
    }

    private String name(String signInName) {
        return names.computeIfAbsent(signInName, name -> officers.find(name).map(Officer::displayName))
                .orElse(signInName);
    }

    private String scopeTitle(Scope scope) {
        return scope == Scope.AUTHORITY ? officer.authority().name() : Texts.text("inbox.scope." + word(scope));
    }

    private static Component key(String key) {
        Span mark = new Span(key);
        mark.addClassName("rr-key");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static Scope scope(String word) {
        for (Scope scope : Scope.values()) {
            if (word(scope).equals(word)) {
                return scope;
            }
        }
        return Scope.MINE;
    }

    /** As its group says, and red from the hours on which the rule of its deadline sets. */
    static Tone tone(InboxTask task, @Nullable DeadlineView deadline, Instant now) {
        return deadline != null && deadline.levelAt(now) == WarningLevel.URGENT ? Tone.URGENT : tone(task.urgency());
    }

    static Tone tone(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> Tone.OVERDUE;
            case SOON -> Tone.SOON;
            case LATER -> Tone.LATER;
        };
    }
}
