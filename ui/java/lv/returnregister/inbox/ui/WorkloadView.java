package lv.returnregister.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.returnregister.access.AbsenceView;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.Inbox.Holder;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.Notices;
import lv.returnregister.inbox.Reassignments;
import lv.returnregister.inbox.Reassignments.Seen;
import lv.returnregister.inbox.Workload;
import lv.returnregister.inbox.Workload.Count;
import lv.returnregister.inbox.Workload.Load;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/**
 * Who has how much to do and how soon. An officer's bar leads to exactly the tasks it counts; those chosen there, or all of
 * them, are given to one officer or spread over several. Unit and officer stand in the address.
 */
@Route(value = WorkloadView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
@CssImport("./styles/workload.css")
public class WorkloadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "workload";

    /** More tasks than anybody reads at once; the heading says so when there are more. */
    static final int LISTED = 500;

    private static final String SCOPE = "scope";
    private static final String OWNER = "owner";
    private static final String UNIT = "unit";

    /** Stands in the address for the tasks nobody has taken. */
    private static final String NOBODY = "-";

    private final transient Workload workload;
    private final transient Inbox inbox;
    private final transient Deadlines deadlines;
    private final transient Reassignments reassignments;
    private final transient Officers officers;
    private final transient Classifiers classifiers;
    private final transient Messages messages;
    private final transient Clock clock;
    private final transient Officer supervisor;

    private final Segments scopes;
    private final UnorderedList bars = new UnorderedList();
    private final H2 barsTitle = new H2();
    private final H2 listTitle = new H2();
    private final Span listAbout = new Span();
    private final Grid<InboxTask> grid = new Grid<>();
    private final Button give = new Button();
    private boolean wholeAuthority;
    private @Nullable String owner;
    private @Nullable String ownersUnit;
    private transient List<Load> loads = List.of();
    private transient List<InboxTask> tasks = List.of();
    private transient Map<UUID, DeadlineView> due = Map.of();
    private transient Instant shownAt = Instant.EPOCH;

    /** Builds the empty view; the address fills it. */
    public WorkloadView(
            Workload workload,
            Inbox inbox,
            Deadlines deadlines,
            Reassignments reassignments,
            Officers officers,
            Classifiers classifiers,
            Messages messages,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.workload = workload;
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.reassignments = reassignments;
        this.officers = officers;
        this.classifiers = classifiers;
        this.messages = messages;
        this.clock = clock;
        this.supervisor = currentOfficer.get();
        addClassNames("rr-page", "rr-workload");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("unit", unit(supervisor.unit()));
        options.put("authority", supervisor.authority().name());
        scopes =
                new Segments(Texts.text("workload.scope"), options, "unit", word -> go("authority".equals(word), null));
        Anchor calendar = new Anchor(AbsencesView.ROUTE, Texts.text("absences.title"));
        calendar.getElement().setAttribute("router-link", true);
        add(new Toolbar(Texts.text("workload.title"), scopes).withActions(calendar), body());
        LiveUpdates.follow(
                this,
                changes,
                Map.of("inbox", key -> true, "absence", key -> true, Notices.TOPIC, key -> true),
                this::follow);
    }

    private Component body() {
        bars.addClassName("rr-bars");
        Div barsHead = new Div(barsTitle, legend());
        barsHead.addClassName("rr-card-head");
        Card left = new Card(barsHead, bars);
        left.addClassName("rr-workload-bars");
        columns();
        give.setId("reassign");
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.addClickListener(event -> give());
        listAbout.addClassName("rr-second");
        Span space = new Span();
        space.addClassName("rr-space");
        Div listHead = new Div(listTitle, listAbout, space, give);
        listHead.addClassName("rr-card-head");
        Card right = new Card(listHead, grid);
        right.addClassName("rr-workload-list");
        Div body = new Div(left, right);
        body.addClassName("rr-workload-body");
        return body;
    }

    private static Component legend() {
        Div legend = new Div();
        legend.addClassName("rr-bar-legend");
        for (String part : List.of("overdue", "soon", "later", "undated")) {
            Span swatch = new Span();
            swatch.getElement().setAttribute("data-part", part);
            legend.add(new Span(swatch, new Span(Texts.text("workload." + part))));
        }
        return legend;
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("rr-list-grid");
        grid.setId("workload-tasks");
        GridMultiSelectionModel<InboxTask> selection =
                (GridMultiSelectionModel<InboxTask>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        grid.addComponentColumn(task -> {
                    Anchor link =
                            new Anchor("case/" + task.caseId(), task.title().in(Texts.language()));
                    link.getElement().setAttribute("router-link", true);
                    return KeysetList.lines(link, task.subject().caseNumber() + " · " + TaskRow.person(task.subject()));
                })
                .setHeader(Texts.text("workload.task"))
                .setFlexGrow(4);
        grid.addComponentColumn(task -> TaskRow.due(
                        task, task.deadlineId() == null ? null : due.get(task.deadlineId()), clock.instant()))
                .setHeader(Texts.text("workload.due"))
                .setFlexGrow(3);
        grid.addComponentColumn(task -> KeysetList.lines(
                        task.assignee() == null ? Texts.text("inbox.nobody") : name(task.assignee()),
                        unit(task.unit())))
                .setHeader(Texts.text("workload.owner"))
                .setFlexGrow(2);
        grid.addSelectionListener(event -> offer());
        grid.setEmptyStateComponent(new EmptyState(Texts.text("workload.none"), Texts.text("workload.none.about")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        wholeAuthority = "authority".equals(query.getSingleParameter(SCOPE).orElse("unit"));
        owner = query.getSingleParameter(OWNER).orElse(null);
        ownersUnit = query.getSingleParameter(UNIT).orElse(null);
        scopes.choose(wholeAuthority ? "authority" : "unit");
        load();
        list();
    }

    /** Draws again what others changed; what was chosen and is still open as it was stays chosen. */
    final void follow() {
        Set<Seen> chosen = grid.getSelectedItems().stream().map(Seen::of).collect(Collectors.toSet());
        load();
        list();
        tasks.stream().filter(task -> chosen.contains(Seen.of(task))).forEach(grid::select);
    }

    private void load() {
        loads = workload.loads(wholeAuthority ? null : supervisor.unit());
        barsTitle.setText(wholeAuthority ? supervisor.authority().name() : unit(supervisor.unit()));
        int most = loads.stream().mapToInt(load -> load.count().all()).max().orElse(0);
        bars.removeAll();
        Count all = loads.stream().map(Load::count).reduce(new Count(0, 0, 0, 0), Count::plus);
        bars.add(bar(Texts.text("workload.all"), "", all, Math.max(all.all(), 1), null, null, owner == null));
        for (Load load : loads) {
            boolean nobody = load.officer() == null;
            bars.add(bar(
                    nobody ? Texts.text("workload.nobody") : load.name(),
                    wholeAuthority ? unit(load.unit()) : "",
                    load.count(),
                    Math.max(most, 1),
                    load,
                    load.absence(),
                    isChosen(load)));
        }
    }

    private ListItem bar(
            String name,
            String unit,
            Count count,
            int most,
            @Nullable Load load,
            @Nullable AbsenceView absence,
            boolean chosen) {
        Span who = new Span(name);
        who.addClassName("rr-bar-name");
        Div names = new Div(who);
        if (!unit.isEmpty()) {
            Span second = new Span(unit);
            second.addClassName("rr-second");
            names.add(second);
        }
        Div track = new Div();
        track.addClassName("rr-bar-track");
        track.getElement().setAttribute("aria-hidden", "true");
        part(track, "overdue", count.overdue(), most);
        part(track, "soon", count.soon(), most);
        part(track, "later", count.later(), most);
        part(track, "undated", count.undated(), most);
        Span number = new Span(String.valueOf(count.all()));
        number.addClassName("rr-bar-number");
        List<String> words = new ArrayList<>();
        if (count.overdue() > 0) {
            words.add("▲ " + messages.counted(Texts.language(), "workload.overdue", count.overdue()));
        }
        if (count.soon() > 0) {
            words.add("◆ " + messages.counted(Texts.language(), "workload.soon", count.soon()));
        }
        if (absence != null) {
            words.add(Texts.text("workload.absent", Dates.day(absence.lastDay()), name(absence.substitute())));
        }
        Span about = new Span(String.join(" · ", words));
        about.addClassName("rr-second");
        about.getElement().setAttribute("title", about.getText());
        Anchor link = new Anchor(ROUTE + "?" + query(wholeAuthority, load).getQueryString());
        link.add(names, track, number, about);
        link.addClassName("rr-bar");
        link.getElement().setAttribute("router-link", true);
        if (absence != null) {
            link.getElement().setAttribute("data-absent", true);
        }
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private static void part(Div track, String name, int count, int most) {
        if (count > 0) {
            Span part = new Span();
            part.getElement().setAttribute("data-part", name);
            part.getStyle().set("width", Math.max(1.0, 100.0 * count / most) + "%");
            track.add(part);
        }
    }

    private boolean isChosen(Load load) {
        return load.officer() == null
                ? NOBODY.equals(owner) && Objects.equals(load.unit(), ownersUnit)
                : load.officer().equals(owner);
    }

    private void list() {
        List<Load> listed =
                owner == null ? loads : loads.stream().filter(this::isChosen).toList();
        shownAt = clock.instant();
        tasks = inbox.held(
                listed.stream()
                        .map(load -> new Holder(load.officer(), load.officer() == null ? load.unit() : null))
                        .toList(),
                LISTED);
        due = deadlines.of(tasks.stream()
                .map(InboxTask::deadlineId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        grid.deselectAll();
        grid.setItems(tasks);
        int all = listed.stream().mapToInt(load -> load.count().all()).sum();
        listTitle.setText(
                owner == null
                        ? Texts.text("workload.all")
                        : listed.isEmpty()
                                ? Texts.text("workload.gone")
                                : listed.getFirst().officer() == null
                                        ? Texts.text("workload.nobody")
                                        : listed.getFirst().name());
        String counted = messages.counted(Texts.language(), "notice.tasks", all);
        listAbout.setText(all > tasks.size() ? counted + " · " + Texts.text("workload.first", tasks.size()) : counted);
        offer();
    }

    /** With nothing chosen, the button is for the whole list. */
    private void offer() {
        int many = chosen().size();
        boolean whole = grid.getSelectedItems().isEmpty() && many > 1;
        give.setText(messages.counted(Texts.language(), whole ? "workload.spread" : "workload.give", many));
        give.setEnabled(many > 0);
    }

    private List<Seen> chosen() {
        Set<InboxTask> selected = grid.getSelectedItems();
        List<String> order = tasks.stream().map(InboxTask::taskId).toList();
        Map<String, Integer> places =
                IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, place -> place));
        return (selected.isEmpty() ? tasks : selected.stream().toList())
                .stream()
                        .sorted(Comparator.comparing(task -> places.getOrDefault(task.taskId(), order.size())))
                        .map(Seen::of)
                        .toList();
    }

    private void give() {
        new ReassignDialog(reassignments, classifiers, messages, chosen(), shownAt, () -> {
                    grid.deselectAll();
                    load();
                    list();
                    give.focus();
                })
                .open();
    }

    private static void go(boolean wholeAuthority, @Nullable Load load) {
        UI.getCurrent().navigate(WorkloadView.class, query(wholeAuthority, load));
    }

    private static QueryParameters query(boolean wholeAuthority, @Nullable Load load) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(SCOPE, wholeAuthority ? "authority" : "unit");
        if (load != null) {
            words.put(OWNER, load.officer() == null ? NOBODY : load.officer());
            if (load.officer() == null) {
                words.put(UNIT, load.unit());
            }
        }
        return QueryParameters.simple(words);
    }

    private String unit(String code) {
        return classifiers.label(CodeList.UNIT, code).in(Texts.language());
    }

    private String name(String signInName) {
        return loads.stream()
                .filter(load -> signInName.equals(load.officer()))
                .map(Load::name)
                .findFirst()
                .orElseGet(() ->
                        officers.find(signInName).map(Officer::displayName).orElse(signInName));
    }

    /** The tasks shown now, for tests. */
    List<InboxTask> shown() {
        return List.copyOf(tasks);
    }

    /** The bars shown now, for tests. */
    List<Load> bars() {
        return loads;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("workload.title") + " · " + Texts.text("shell.brand");
    }
}
