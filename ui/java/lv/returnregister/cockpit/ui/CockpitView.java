package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.CockpitFigures;
import lv.returnregister.cockpit.CockpitFigures.Due;
import lv.returnregister.cockpit.CockpitFigures.Numbers;
import lv.returnregister.cockpit.CockpitFigures.Pressing;
import lv.returnregister.cockpit.CockpitFigures.Scope;
import lv.returnregister.cockpit.CockpitFigures.StepCount;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DueLabel;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ui.ProcessDiagram;

/**
 * The supervisor's overview: numbers that lead to exactly what they count, the main process with the cases on each
 * activity, what is late, and the open work of each step. It follows changes by itself.
 */
@Route(value = CockpitView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
@CssImport("./styles/cockpit.css")
public class CockpitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "cockpit";

    private static final String MAIN_PROCESS = "returnCase";

    /** On which activity of the main process a case of a stage stands. */
    static final Map<String, String> ACTIVITY_OF_STAGE = Map.ofEntries(
            Map.entry("opened", "apprehendForeigner"),
            Map.entry("apprehended", "apprehendForeigner"),
            Map.entry("detained", "decideReturn"),
            Map.entry("alternative", "decideReturn"),
            Map.entry("at-liberty", "decideReturn"),
            Map.entry("decision-draft", "takeDecision"),
            Map.entry("decision-signed", "serveDecision"),
            Map.entry("served", "depart"),
            Map.entry("voluntary-term", "depart"),
            Map.entry("removal-preparation", "depart"),
            Map.entry("contested", "settleContest"),
            Map.entry("appealed", "settleContest"),
            Map.entry("postponed", "depart"),
            Map.entry("departed", "imposeEntryBan"),
            Map.entry("ban-in-force", "imposeEntryBan"));

    private final transient CockpitFigures figures;
    private final transient Classifiers classifiers;
    private final transient Messages messages;
    private final transient Clock clock;
    private final transient Officer officer;
    private final Segments scopes;
    private final UnorderedList numbers = new UnorderedList();
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final Grid<Due> due = new Grid<>();
    private final Grid<StepCount> steps = new Grid<>();
    private final Element dueTitle = new Element("h2");
    private Scope scope = Scope.UNIT;
    private Pressing which = Pressing.OVERDUE;

    /** Draws the overview; the address says of what. */
    public CockpitView(
            CockpitFigures figures,
            ProcessModels models,
            Classifiers classifiers,
            Messages messages,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.figures = figures;
        this.classifiers = classifiers;
        this.messages = messages;
        this.clock = clock;
        this.officer = currentOfficer.get();
        addClassNames("rr-page", "rr-cockpit");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("unit", classifiers.label(CodeList.UNIT, officer.unit()).in(Texts.language()));
        options.put("authority", officer.authority().name());
        scopes = new Segments(
                Texts.text("cockpit.scope"),
                options,
                "unit",
                word -> getUI().ifPresent(ui -> ui.navigate(ROUTE, query(scope(word), which))));
        numbers.addClassName("rr-numbers");
        diagram.setXml(models.xml(models.newest(MAIN_PROCESS), ProcessModels.Kind.PROCESS));
        Card map = Card.titled(Texts.text("cockpit.map"), hint("cockpit.map.about"), diagram);
        map.addClassName("rr-cockpit-map");
        dueColumns();
        stepColumns();
        Div board = new Div();
        board.addClassName("rr-card-head");
        board.getElement().appendChild(dueTitle);
        Card dueCard = new Card(board, due);
        Card stepCard = Card.titled(Texts.text("cockpit.steps"), hint("cockpit.steps.about"), steps);
        Div lower = new Div(dueCard, stepCard);
        lower.addClassName("rr-cockpit-lower");
        Div body = new Div(numbers, map, lower);
        body.addClassName("rr-cockpit-body");
        add(new Toolbar(Texts.text("cockpit.title"), scopes), body);
        LiveUpdates.follow(this, changes, Map.of("inbox", key -> true, "case", key -> true), this::refresh);
    }

    private static Component hint(String key) {
        Span hint = new Span(Texts.text(key));
        hint.addClassName("rr-second");
        return hint;
    }

    private void dueColumns() {
        table(due, "cockpit.due");
        due.addComponentColumn(row -> {
                    Anchor link = new Anchor(row.caseRoute(), row.deadline().in(Texts.language()));
                    link.getElement().setAttribute("router-link", true);
                    return KeysetList.lines(link, row.person() + " · " + row.caseNumber());
                })
                .setHeader(Texts.text("cockpit.deadline"))
                .setFlexGrow(6);
        due.addComponentColumn(row -> new DueLabel(
                        tone(row), Dates.distance(messages, Texts.language(), row.endsAt(), clock), row.end()))
                .setHeader(Texts.text("cockpit.since"))
                .setFlexGrow(2);
        due.addComponentColumn(row -> KeysetList.lines(
                        row.citation().in(Texts.language()), row.task().in(Texts.language())))
                .setHeader(Texts.text("cockpit.citation"))
                .setFlexGrow(2);
        due.addComponentColumn(row -> KeysetList.lines(
                        row.owner() == null ? Texts.text("cockpit.nobody") : String.valueOf(row.owner()),
                        classifiers.label(CodeList.UNIT, row.unit()).in(Texts.language())))
                .setHeader(Texts.text("cockpit.owner"))
                .setFlexGrow(2);
        due.setEmptyStateComponent(
                new EmptyState(Texts.text("cockpit.due.none"), Texts.text("cockpit.due.none.about")));
    }

    private Tone tone(Due row) {
        if (which != Pressing.WITHIN_DAY) {
            return Tone.OVERDUE;
        }
        return row.urgent() ? Tone.URGENT : Tone.SOON;
    }

    private void stepColumns() {
        table(steps, "cockpit.steps");
        steps.addComponentColumn(row -> {
                    Anchor link = new Anchor(inbox(row.step()), row.title().in(Texts.language()));
                    link.getElement().setAttribute("router-link", true);
                    return KeysetList.lines(link, "");
                })
                .setHeader(Texts.text("cockpit.step"))
                .setComparator(Comparator.comparing(row -> row.title().in(Texts.language())))
                .setFlexGrow(3);
        steps.addColumn(StepCount::open)
                .setHeader(Texts.text("cockpit.open"))
                .setSortable(true)
                .setWidth("88px")
                .setFlexGrow(0);
        steps.addComponentColumn(row -> row.overdue() == 0
                        ? new Span("–")
                        : new StatusBadge(Tone.OVERDUE, String.valueOf(row.overdue())))
                .setHeader(Texts.text("cockpit.overdue"))
                .setComparator(Comparator.comparingInt(StepCount::overdue))
                .setWidth("104px")
                .setFlexGrow(0);
        steps.setEmptyStateComponent(
                new EmptyState(Texts.text("cockpit.steps.none"), Texts.text("cockpit.steps.none.about")));
    }

    private static void table(Grid<?> grid, String label) {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("rr-list-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", Texts.text(label));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        scope = scope(query.getSingleParameter("scope").orElse("unit"));
        which = query.getSingleParameter("list")
                .flatMap(word -> Arrays.stream(Pressing.values())
                        .filter(value -> word(value).equals(word))
                        .findFirst())
                .orElse(Pressing.OVERDUE);
        scopes.choose(word(scope));
        refresh();
    }

    private void refresh() {
        Numbers now = figures.numbers(scope);
        String place = scope == Scope.UNIT ? "&unit=" + officer.unit() : "&authority=" + officer.authority();
        numbers.removeAll();
        numbers.add(
                number("cockpit.open-cases", now.openCases(), "cases?state=open" + place, null, false),
                pressing("cockpit.overdue-law", now.overdue(), Pressing.OVERDUE, Tone.OVERDUE),
                pressing("cockpit.within-day", now.withinDay(), Pressing.WITHIN_DAY, Tone.SOON),
                pressing("cockpit.targets", now.targets(), Pressing.TARGETS, Tone.SOON),
                number("cockpit.detained", now.detained(), "cases?state=open&held=yes" + place, null, false),
                number("cockpit.hand-overs", now.handOvers(), inbox(figures.handOverStep()), null, false),
                number(
                        "cockpit.overridden",
                        now.overridden(),
                        "cases?state=open&overridden=yes" + place,
                        now.overridden() == 0 ? null : Tone.OVERDUE,
                        false));
        due.setItems(figures.pressing(scope, which));
        dueTitle.setText(Texts.text("cockpit.list." + word(which)));
        steps.setItems(figures.steps(scope));
        Map<String, Integer> counts = new LinkedHashMap<>();
        figures.stages(scope).forEach((stage, count) -> {
            String activity = ACTIVITY_OF_STAGE.get(stage);
            if (activity != null) {
                counts.merge(activity, count, Integer::sum);
            }
        });
        if (now.detained() > 0) {
            counts.put("detainForeigner", now.detained());
        }
        Map<String, String> badges = new LinkedHashMap<>();
        counts.forEach((activity, count) -> badges.put(activity, String.valueOf(count)));
        diagram.setBadges(badges);
    }

    private ListItem pressing(String key, int count, Pressing list, Tone tone) {
        String route = ROUTE + "?" + query(scope, list).getQueryString();
        return number(key, count, route, count == 0 ? null : tone, which == list);
    }

    private static ListItem number(
            String key, int count, String route, @org.jspecify.annotations.Nullable Tone tone, boolean current) {
        Span title = new Span(Texts.text(key));
        title.addClassName("rr-overline");
        Element strong = new Element("strong");
        strong.setText((tone == null ? "" : tone.sign() + " ") + written(count));
        Span about = new Span(Texts.text(key + ".about"));
        about.addClassName("rr-second");
        Anchor link = new Anchor(route);
        link.addClassName("rr-number");
        link.getElement().setAttribute("router-link", true);
        link.add(title);
        link.getElement().appendChild(strong);
        link.add(about);
        if (tone != null) {
            link.getElement().setAttribute("data-tone", tone.word());
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private static String written(int count) {
        return count >= CockpitFigures.COUNTED_TO ? CockpitFigures.COUNTED_TO + "+" : String.valueOf(count);
    }

    private String inbox(String step) {
        return "inbox?scope=" + word(scope) + "&step=" + step;
    }

    private static QueryParameters query(Scope scope, Pressing list) {
        return QueryParameters.simple(Map.of("scope", word(scope), "list", word(list)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Scope scope(String word) {
        return "authority".equals(word) ? Scope.AUTHORITY : Scope.UNIT;
    }

    /** The clocks shown now, for tests. */
    List<Due> shown() {
        return due.getListDataView().getItems().toList();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("cockpit.title") + " · " + Texts.text("shell.brand");
    }
}
