package lv.returnregister.cockpit.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.Exports;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.Activity;
import lv.returnregister.cockpit.ProcessFigures.Bottleneck;
import lv.returnregister.cockpit.ProcessFigures.HandOver;
import lv.returnregister.cockpit.ProcessFigures.Outcome;
import lv.returnregister.cockpit.ProcessFigures.Period;
import lv.returnregister.cockpit.ProcessFigures.ProcessChoice;
import lv.returnregister.cockpit.ProcessFigures.Rework;
import lv.returnregister.cockpit.ProcessFigures.Times;
import lv.returnregister.cockpit.ProcessFigures.Variant;
import lv.returnregister.cockpit.ProcessFigures.Variants;
import lv.returnregister.cockpit.ProcessFigures.Version;
import lv.returnregister.cockpit.ProcessFigures.Which;
import lv.returnregister.cockpit.Sheet;
import lv.returnregister.cockpit.ui.FlowChart.Colour;
import lv.returnregister.cockpit.ui.FlowChart.Form;
import lv.returnregister.cockpit.ui.FlowChart.Series;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Durations;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/**
 * Where time goes: activities by their waiting time, the roads instances take, what is done again, and how long it takes
 * until the other authority goes on. Each chart has its table beside it; the address says whose, which process and which time.
 */
@Route(value = FlowView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
@CssImport("./styles/flow.css")
public class FlowView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "cockpit/flow";

    private static final int BARS = 8;
    private static final int ROADS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.yyyy");

    private final transient ProcessFigures figures;
    private final transient Exports exports;
    private final transient Classifiers classifiers;
    private final transient Clock clock;
    private final transient Officer officer;
    private final transient List<ProcessChoice> choices;
    private final transient FlowQuestion usual = FlowQuestion.usual().withProcess("");
    private final transient Map<FigureTable<?>, Sheet> sheets = new HashMap<>();
    private final CockpitTabs tabs = new CockpitTabs(ROUTE);
    private final FlowControls controls;
    private final Div body = new Div();
    private final FlowChart waitingChart = new FlowChart();
    private final FigureTable<Bottleneck> bottlenecks =
            table("flow.bottlenecks", "flow.bottlenecks.none", "flow.period.other");
    private final Span roadsAbout = second("");
    private final FigureTable<Variant> roads = table("flow.roads", "flow.roads.none", "flow.period.other");
    private final Span reworkAbout = second("");
    private final FigureTable<Rework> rework = table("flow.rework", "flow.rework.none", "flow.rework.none.about");
    private final FlowChart handOverChart = new FlowChart();
    private final FigureTable<HandOver> handOvers =
            table("flow.hand-overs", "flow.hand-overs.none", "flow.period.other");
    private transient FlowQuestion question = usual;

    /** Draws the page; the address says of what. */
    public FlowView(
            ProcessFigures figures,
            Exports exports,
            Classifiers classifiers,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.figures = figures;
        this.exports = exports;
        this.classifiers = classifiers;
        this.clock = clock;
        this.officer = currentOfficer.get();
        this.choices = figures.processes();
        addClassNames("rr-page", "rr-flow");
        controls = new FlowControls(asked ->
                        getUI().ifPresent(ui -> ui.navigate(ROUTE, QueryParameters.simple(asked.words(usual)))))
                .withScope(unitName(officer.unit()), officer.authority().name())
                .withProcess(choices, true)
                .withVersion(choices)
                .withSpan(clock);
        bottleneckColumns();
        roadColumns();
        reworkColumns();
        handOverColumns();
        body.addClassName("rr-flow-cards");
        add(new Toolbar(Texts.text("cockpit.title"), tabs), controls, body);
    }

    private String unitName(String code) {
        return classifiers.label(CodeList.UNIT, code).in(Texts.language());
    }

    private static <T> FigureTable<T> table(String label, String none, String then) {
        return new FigureTable<>(Texts.text(label), new EmptyState(Texts.text(none), Texts.text(then)));
    }

    private void bottleneckColumns() {
        bottlenecks.number("rank", Texts.text("flow.rank"), Bottleneck::rank).setWidth("56px");
        // Beside the chart: as wide as all columns have room on the narrowest screen.
        bottlenecks
                .name(
                        "step",
                        Texts.text("flow.step"),
                        row -> text(row.activity()),
                        row -> row.processName().in(Texts.language()))
                .setWidth("150px");
        bottlenecks.tell(
                Texts.text("flow.process"),
                Sheet.Kind.TEXT,
                row -> row.processName().in(Texts.language()));
        bottlenecks.number("count", Texts.text("flow.count"), Bottleneck::count);
        bottlenecks.length(
                "median",
                Texts.text("flow.measure.median"),
                row -> row.waiting().median());
        bottlenecks.length(
                "p90", Texts.text("flow.measure.p90"), row -> row.waiting().p90());
        bottlenecks.length("sum", Texts.text("flow.sum"), row -> row.waiting().sum());
        share(bottlenecks, "flow.share", Bottleneck::share);
    }

    private void roadColumns() {
        share(roads, "flow.share", Variant::share);
        roads.number("count", Texts.text("flow.instances"), Variant::count);
        roads.drawn(
                        "path",
                        Texts.text("flow.road"),
                        Sheet.Kind.TEXT,
                        row -> String.join(" → ", steps(row)),
                        FlowView::path)
                .setFlexGrow(1)
                .setWidth("360px");
        roads.length(
                "median",
                Texts.text("flow.measure.median"),
                row -> row.duration().median());
        roads.length(
                "p90", Texts.text("flow.measure.p90"), row -> row.duration().p90());
        roads.drawn(
                        "outcome",
                        Texts.text("flow.outcome"),
                        Sheet.Kind.TEXT,
                        row -> Texts.text("flow.outcome." + FlowQuestion.word(row.outcome())),
                        row -> new StatusBadge(
                                row.outcome() == Outcome.COMPLETED ? Tone.DONE : Tone.LATER,
                                Texts.text("flow.outcome." + FlowQuestion.word(row.outcome()))))
                .setWidth("120px")
                .setFlexGrow(0);
    }

    private void reworkColumns() {
        rework.name("step", Texts.text("flow.step"), row -> text(row.activity()), row -> "");
        rework.number("instances", Texts.text("flow.instances"), Rework::instances);
        rework.number("again", Texts.text("flow.again"), Rework::again);
        rework.number("repetitions", Texts.text("flow.repetitions"), Rework::repetitions);
        share(rework, "flow.share", Rework::share);
    }

    private void handOverColumns() {
        handOvers
                .drawn(
                        "month",
                        Texts.text("flow.month"),
                        Sheet.Kind.TEXT,
                        row -> row.month().toString(),
                        row -> new Span(MONTH.format(row.month())))
                .setWidth("88px")
                .setFlexGrow(0);
        handOvers.name("direction", Texts.text("flow.direction"), FlowView::direction, row -> "");
        handOvers.number("count", Texts.text("flow.count"), HandOver::count);
        handOvers.length(
                "median", Texts.text("flow.measure.median"), row -> row.times().median());
        handOvers.length(
                "p90", Texts.text("flow.measure.p90"), row -> row.times().p90());
    }

    private static <T> void share(FigureTable<T> table, String key, Function<T, Double> share) {
        table.drawn("share", Texts.text(key), Sheet.Kind.NUMBER, share::apply, row -> {
                    double value = share.apply(row);
                    ProgressBar bar = new ProgressBar(0, 1, Math.clamp(value, 0, 1));
                    bar.getElement().setAttribute("aria-hidden", "true");
                    Div cell = new Div(new Span(percent(value)), bar);
                    cell.addClassName("rr-share");
                    return cell;
                })
                .setWidth("104px")
                .setFlexGrow(0);
    }

    private static String percent(double share) {
        return share > 0 && share < 0.01 ? "< 1 %" : Math.round(share * 100) + " %";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = FlowQuestion.of(event.getLocation().getQueryParameters(), usual);
        controls.show(question);
        Map<String, String> words = question.words(usual);
        words.keySet().retainAll(List.of("scope", "unit", "process", "version", "period", "from", "to"));
        tabs.show(words);
        body.removeAll();
        sheets.clear();
        Which which = question.process().isEmpty() ? null : which(question);
        if (which == null && !question.process().isEmpty()) {
            String name = question.process()
                    + (question.version().isPresent()
                            ? " · v" + question.version().getAsInt()
                            : "");
            body.add(new Card(new EmptyState(Texts.text("flow.unknown"), Texts.text("flow.unknown.about", name))));
            return;
        }
        Which road = which == null ? Which.allOf(FlowQuestion.MAIN_PROCESS) : which;
        Period period = question.period(clock);
        body.add(
                waiting(figures.bottlenecks(which, period, question.scope())),
                handOvers(figures.handOvers(period, question.scope())),
                roads(road, figures.variants(road, period, question.scope(), ROADS)),
                rework(road, figures.rework(road, period, question.scope())));
    }

    private @Nullable Which which(FlowQuestion asked) {
        ProcessChoice choice = figures.process(asked.process()).orElse(null);
        if (choice == null) {
            return null;
        }
        if (asked.version().isEmpty()) {
            return Which.allOf(choice.key());
        }
        return choice.versions().stream()
                .filter(version -> version.number() == asked.version().getAsInt())
                .map(Version::definitionId)
                .map(id -> Which.version(choice.key(), id))
                .findFirst()
                .orElse(null);
    }

    private Card waiting(List<Bottleneck> rows) {
        bottlenecks.show(rows);
        List<Bottleneck> worst = rows.stream().limit(BARS).toList();
        waitingChart.setVisible(!rows.isEmpty());
        if (!rows.isEmpty()) {
            waitingChart.show(
                    Form.BARS,
                    Texts.text(
                            "flow.bottlenecks.says",
                            text(worst.getFirst().activity()),
                            Durations.full(worst.getFirst().waiting().sum())),
                    worst.stream().map(row -> text(row.activity())).toList(),
                    List.of(new Series(
                            Texts.text("flow.sum"),
                            Colour.SOON,
                            false,
                            worst.stream()
                                    .<@Nullable Duration>map(
                                            row -> row.waiting().sum())
                                    .toList())));
        }
        return card("flow.bottlenecks", second(Texts.text("flow.bottlenecks.about")), bottlenecks, waitingChart);
    }

    private Card roads(Which which, Variants variants) {
        roads.show(variants.most());
        roadsAbout.setText(
                Texts.text("flow.roads.about", processName(which.process()), variants.instances(), variants.roads()));
        return card("flow.roads", roadsAbout, roads, null);
    }

    private Card rework(Which which, List<Rework> rows) {
        rework.show(rows);
        reworkAbout.setText(processName(which.process()));
        return card("flow.rework", reworkAbout, rework, null);
    }

    private Card handOvers(List<HandOver> rows) {
        handOvers.show(rows);
        handOverChart.setVisible(!rows.isEmpty());
        if (!rows.isEmpty()) {
            List<YearMonth> months =
                    rows.stream().map(HandOver::month).distinct().sorted().toList();
            List<Series> series = new ArrayList<>();
            rows.stream().map(HandOver::from).distinct().sorted().forEach(from -> {
                series.add(line(rows, months, from, "flow.measure.median", false, Times::median));
                series.add(line(rows, months, from, "flow.measure.p90", true, Times::p90));
            });
            HandOver newest = rows.getFirst();
            handOverChart.show(
                    Form.LINES,
                    Texts.text(
                            "flow.hand-overs.says",
                            direction(newest),
                            MONTH.format(newest.month()),
                            Durations.full(newest.times().median())),
                    months.stream().map(MONTH::format).toList(),
                    series);
        }
        return card("flow.hand-overs", second(Texts.text("flow.hand-overs.about")), handOvers, handOverChart);
    }

    private static Series line(
            List<HandOver> rows,
            List<YearMonth> months,
            Authority from,
            String measure,
            boolean dashed,
            Function<Times, Duration> value) {
        List<@Nullable Duration> values = new ArrayList<>();
        for (YearMonth month : months) {
            values.add(rows.stream()
                    .filter(row -> row.from() == from && row.month().equals(month))
                    .map(row -> value.apply(row.times()))
                    .findFirst()
                    .orElse(null));
        }
        String direction = rows.stream()
                .filter(row -> row.from() == from)
                .map(FlowView::direction)
                .findFirst()
                .orElse(from.name());
        return new Series(
                direction + " · " + Texts.text(measure),
                from == Authority.PMLP ? Colour.PMLP : Colour.VRS,
                dashed,
                values);
    }

    private Card card(String key, Component about, FigureTable<?> table, @Nullable FlowChart chart) {
        sheets.put(table, table.sheet(key.substring(key.indexOf('.') + 1), Texts.text(key), asked()));
        ExportMenu export = new ExportMenu(exports, clock, () -> sheetOf(table));
        Card card = Card.titled(Texts.text(key), about);
        card.getChildren().findFirst().ifPresent(head -> head.getElement().appendChild(export.getElement()));
        if (chart != null && chart.isVisible()) {
            Div pair = new Div(chart, table);
            pair.addClassName("rr-flow-pair");
            card.add(pair);
        } else {
            card.add(table);
        }
        card.addClassName("rr-flow-card");
        if (chart != null) {
            card.addClassName("rr-flow-wide");
        }
        return card;
    }

    private Sheet sheetOf(FigureTable<?> table) {
        Sheet sheet = sheets.get(table);
        if (sheet == null) {
            throw new IllegalStateException("The table is not shown");
        }
        return sheet;
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(
                Texts.text("flow.process"),
                question.process().isEmpty() ? Texts.text("flow.process.all") : processName(question.process()));
        OptionalInt version = question.version();
        asked.put(
                Texts.text("flow.version"),
                version.isPresent() ? "v" + version.getAsInt() : Texts.text("flow.version.all"));
        asked.put(Texts.text("flow.period"), ProcessMap.spanText(question));
        return asked;
    }

    private String processName(String key) {
        return choices.stream()
                .filter(choice -> choice.key().equals(key))
                .map(choice -> choice.name().in(Texts.language()))
                .findFirst()
                .orElse(key);
    }

    private static String text(Activity activity) {
        return activity.name().in(Texts.language());
    }

    private static String direction(HandOver row) {
        return row.from().name() + " → " + row.to().name();
    }

    /** The road in words; what follows itself is told once, with how often. */
    static List<String> steps(Variant variant) {
        List<String> steps = new ArrayList<>();
        int times = 1;
        for (int i = 0; i < variant.path().size(); i++) {
            Activity here = variant.path().get(i);
            boolean again = i + 1 < variant.path().size()
                    && variant.path().get(i + 1).id().equals(here.id());
            if (again) {
                times++;
            } else {
                steps.add(text(here) + (times == 1 ? "" : " ×" + times));
                times = 1;
            }
        }
        return steps;
    }

    private static Component path(Variant variant) {
        OrderedList path = new OrderedList();
        path.addClassName("rr-road");
        steps(variant).forEach(step -> path.add(new ListItem(step)));
        return path;
    }

    /** The roads shown now, for tests. */
    FigureTable<Variant> roads() {
        return roads;
    }

    /** The bottlenecks shown now, for tests. */
    FigureTable<Bottleneck> bottlenecks() {
        return bottlenecks;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("flow.page.flow") + " · " + Texts.text("shell.brand");
    }
}
