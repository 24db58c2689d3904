package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.CockpitFigures;
import lv.returnregister.cockpit.DeadlineBoard;
import lv.returnregister.cockpit.DeadlineBoard.Counts;
import lv.returnregister.cockpit.DeadlineBoard.Filter;
import lv.returnregister.cockpit.DeadlineBoard.Kind;
import lv.returnregister.cockpit.DeadlineBoard.Which;
import lv.returnregister.cockpit.IncidentFigures;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.HandOver;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.cockpit.ui.FlowLines.By;
import lv.returnregister.cockpit.ui.FlowLines.Line;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.Workload;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Durations;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.ProcessModels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The supervisor's overview: numbers that lead to exactly what they count, the process as a map, the deadlines that press,
 * who has how much to do, and how each process and each unit goes. Everything one can choose stands in the address; it
 * follows changes by itself.
 */
@Route(value = CockpitView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
@CssImport("./styles/cockpit.css")
@CssImport("./styles/workload.css")
public class CockpitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "cockpit";

    private static final String BY = "by";
    private static final String KIND = "kind";

    private final transient CockpitFigures figures;
    private final transient ProcessFigures flow;
    private final transient DeadlineBoard board;
    private final transient Workload workload;
    private final transient Optional<IncidentFigures> incidents;
    private final transient FlowLines flowLines;
    private final transient DeadlineRules rules;
    private final transient Classifiers classifiers;
    private final transient Messages messages;
    private final transient Clock clock;
    private final transient Officer officer;
    private final transient FlowQuestion usual = FlowQuestion.usual();

    private final CockpitTabs tabs = new CockpitTabs(ROUTE);
    private final FlowControls controls;
    private final Anchor failed = new Anchor();
    private final FigureCards numbers = new FigureCards();
    private final ProcessMap map;
    private final BoardCard boardCard = new BoardCard();
    private final WorkloadCard workloadCard;
    private final Grid<Line> lines = new Grid<>();
    private final Segments bys;
    private final Segments kinds;
    private transient FlowQuestion question = usual;
    private By by = By.PROCESS;
    private Kind kind = Kind.LAW;

    /** Draws the overview; the address says of what. */
    public CockpitView(
            CockpitFigures figures,
            ProcessFigures flow,
            DeadlineBoard board,
            Inbox inbox,
            Workload workload,
            ObjectProvider<IncidentFigures> incidents,
            ProcessModels models,
            DeadlineRules rules,
            Classifiers classifiers,
            Messages messages,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.figures = figures;
        this.flow = flow;
        this.board = board;
        this.workload = workload;
        this.incidents = Optional.ofNullable(incidents.getIfAvailable());
        this.rules = rules;
        this.classifiers = classifiers;
        this.messages = messages;
        this.clock = clock;
        this.officer = currentOfficer.get();
        this.flowLines =
                new FlowLines(flow, inbox, this.incidents.orElse(null), officer, this::unitName, Texts.language());
        addClassNames("rr-page", "rr-cockpit");
        controls = new FlowControls(this::ask)
                .withScope(unitName(officer.unit()), officer.authority().name())
                .withProcess(flow.processes(), false)
                .withSpan(clock);
        map = new ProcessMap(flow, models, messages, clock);
        map.addClassName("rr-cockpit-map");
        workloadCard = new WorkloadCard(messages);
        bys = segments("cockpit.by", By.values(), word -> {
            by = CockpitWords.value(By.class, word).orElse(By.PROCESS);
            ask(question);
        });
        kinds = segments("deadline-board.kind", Kind.values(), word -> {
            kind = CockpitWords.value(Kind.class, word).orElse(Kind.LAW);
            ask(question);
        });
        columns();
        Div lower = new Div(boardCard, workloadCard);
        lower.addClassName("rr-cockpit-lower");
        Div head = new Div(new H2(Texts.text("cockpit.flow")), bys, kinds);
        head.addClassName("rr-card-head");
        Card flows = new Card(head, lines);
        flows.addClassName("rr-cockpit-flows");
        Div body = new Div(numbers, map, lower, flows);
        body.addClassName("rr-cockpit-body");
        failed.addClassName("rr-status");
        failed.getElement().setAttribute("router-link", true);
        failed.getElement().setAttribute("data-tone", Tone.OVERDUE.word());
        List<Component> actions = new ArrayList<>(List.of(failed));
        actions.addAll(List.of(controls.measures()));
        add(
                new Toolbar(Texts.text("cockpit.title"), tabs).withActions(actions.toArray(Component[]::new)),
                controls,
                body);
        LiveUpdates.follow(
                this, changes, Map.of("inbox", key -> true, "case", key -> true, "clock", key -> true), this::follow);
    }

    private static Segments segments(String key, Enum<?>[] values, SerializableConsumer<String> onChoice) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            options.put(CockpitWords.word(value), Texts.text(key + "." + CockpitWords.word(value)));
        }
        return new Segments(Texts.text(key), options, CockpitWords.word(values[0]), onChoice::accept);
    }

    private void columns() {
        lines.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        lines.addClassName("rr-list-grid");
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.setAllRowsVisible(true);
        lines.getElement().setAttribute("aria-label", Texts.text("cockpit.flow"));
        lines.addColumn(Line::name)
                .setHeader(Texts.text("cockpit.flow.name"))
                .setComparator(Comparator.comparing(Line::name))
                .setFlexGrow(4);
        column("cockpit.flow.open", Line::open, null);
        column("cockpit.flow.started", Line::started, null);
        column("cockpit.flow.finished", Line::finished, null);
        column("cockpit.flow.overdue", Line::overdue, Tone.OVERDUE);
        column("cockpit.flow.today", Line::today, Tone.SOON);
        column("cockpit.flow.three-days", Line::threeDays, null);
        if (incidents.isPresent()) {
            column("cockpit.flow.failed", Line::failed, Tone.OVERDUE);
        }
        lines.setEmptyStateComponent(
                new EmptyState(Texts.text("cockpit.flow.none"), Texts.text("cockpit.flow.none.about")));
    }

    private void column(String key, Function<Line, FlowLines.Number> number, @Nullable Tone tone) {
        lines.addComponentColumn(line -> figure(number.apply(line), tone))
                .setHeader(Texts.text(key))
                .setComparator(
                        Comparator.comparingLong(line -> number.apply(line).count()))
                .setFlexGrow(1);
    }

    private static Component figure(FlowLines.Number number, @Nullable Tone tone) {
        if (number.count() == 0) {
            return new Span("0");
        }
        Anchor link = new Anchor(number.address(), (tone == null ? "" : tone.sign() + " ") + number.count());
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-count", String.valueOf(number.count()));
        if (tone != null) {
            link.addClassName("rr-status");
            link.getElement().setAttribute("data-tone", tone.word());
        }
        return link;
    }

    private void ask(FlowQuestion asked) {
        Map<String, String> words = asked.words(usual);
        if (by != By.PROCESS) {
            words.put(BY, CockpitWords.word(by));
        }
        if (kind != Kind.LAW) {
            words.put(KIND, CockpitWords.word(kind));
        }
        getUI().ifPresent(ui -> ui.navigate(ROUTE, QueryParameters.simple(words)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        question = FlowQuestion.of(query, usual);
        by = query.getSingleParameter(BY)
                .flatMap(word -> CockpitWords.value(By.class, word))
                .orElse(By.PROCESS);
        kind = query.getSingleParameter(KIND)
                .flatMap(word -> CockpitWords.value(Kind.class, word))
                .orElse(Kind.LAW);
        bys.choose(CockpitWords.word(by));
        kinds.choose(CockpitWords.word(kind));
        controls.show(question);
        tabs.show(scopeWords());
        map.show(question);
        refresh();
    }

    private Map<String, String> scopeWords() {
        Map<String, String> words = question.words(usual);
        words.keySet().retainAll(List.of("scope", "unit", "period", "from", "to"));
        return words;
    }

    private void follow() {
        map.follow();
        refresh();
    }

    private void refresh() {
        Scope scope = question.scope();
        Instant now = clock.instant();
        Filter law = Filter.of(scope);
        Counts counts = board.counts(law);
        numbers.removeAll();
        cases(scope);
        law(law, counts);
        day(law.withWhich(Which.DAY), counts);
        targets(law.withKind(Kind.TARGETS).withWhich(Which.PASSED));
        held(scope);
        handOver(scope, now);
        failed(scope);
        boardCard.show(board, law, counts, now);
        boolean whole = scope.reach() != Reach.UNIT;
        String unit = scope.unit() == null ? officer.unit() : scope.unit();
        workloadCard.show(
                whole ? officer.authority().name() : unitName(unit), whole, workload.loads(whole ? null : unit));
        lines.setItems(flowLines.lines(scope, by, kind == Kind.LAW));
    }

    private void cases(Scope scope) {
        CockpitFigures.Numbers cases = figures.numbers(scope);
        String open = "cases?state=open" + place(scope);
        numbers.number(
                Texts.text("cockpit.open-cases"),
                cases.open(),
                open,
                null,
                cases.overridden() == 0
                        ? FigureCards.words(Texts.text("cockpit.open-cases.about"))
                        : FigureCards.second(
                                Texts.text("cockpit.open-cases.overridden", cases.overridden()),
                                cases.overridden(),
                                open + "&overridden=yes"));
    }

    private void law(Filter law, Counts counts) {
        Instant oldest = counts.oldest();
        Filter breached = law.withWhich(Which.BREACHED);
        numbers.number(
                Texts.text("cockpit.overdue-law"),
                counts.passed(),
                address(law.withWhich(Which.PASSED)),
                counts.passed() == 0 ? null : Tone.OVERDUE,
                oldest == null
                        ? FigureCards.words(Texts.text("cockpit.overdue-law.none"))
                        : FigureCards.second(
                                Texts.text(
                                        "cockpit.overdue-law.about",
                                        counts.breached(),
                                        Dates.distance(messages, Texts.language(), oldest, clock)),
                                counts.breached(),
                                address(breached)));
    }

    private void day(Filter day, Counts counts) {
        numbers.number(
                Texts.text("cockpit.within-day"),
                counts.day(),
                address(day),
                counts.day() == 0 ? null : Tone.SOON,
                most(day, "cockpit.within-day.about"));
    }

    private void targets(Filter targets) {
        Counts counts = board.counts(targets);
        numbers.number(
                Texts.text("cockpit.targets"),
                counts.passed(),
                address(targets),
                null,
                most(targets, "cockpit.targets.about"));
    }

    /** The rule most clocks of the list have, with its own number; or what is to be said when the list is empty. */
    private Span most(Filter filter, String none) {
        return board.byRule(filter).entrySet().stream()
                .findFirst()
                .map(entry -> FigureCards.second(
                        rules.byId(entry.getKey()).title(Texts.language()) + ": " + entry.getValue(),
                        entry.getValue(),
                        address(filter.withRule(entry.getKey()))))
                .orElseGet(() -> FigureCards.words(Texts.text(none)));
    }

    private void held(Scope scope) {
        numbers.number(
                Texts.text("cockpit.detained"),
                figures.numbers(scope).detained(),
                "cases?state=open&held=yes" + place(scope),
                null,
                FigureCards.words(Texts.text("cockpit.detained.about")));
    }

    /** How long the other authority waits for what the own one hands over, this month beside the one before. */
    private void handOver(Scope scope, Instant now) {
        Authority other = officer.authority() == Authority.PMLP ? Authority.VRS : Authority.PMLP;
        YearMonth month = YearMonth.from(LegalTime.day(now));
        Instant from = LegalTime.endOf(month.minusMonths(1).atDay(1).minusDays(1));
        List<HandOver> months = flow.handOvers(new ProcessFigures.Period(from, now.plusSeconds(1)), scope).stream()
                .filter(handOver -> handOver.from() == officer.authority() && handOver.to() == other)
                .sorted(Comparator.comparing(HandOver::month).reversed())
                .toList();
        String title = Texts.text("cockpit.hand-over", officer.authority().name(), other.name());
        String address = CockpitWords.address(FlowView.ROUTE, scopeWords().isEmpty() ? Map.of() : scopeWords());
        if (months.isEmpty()) {
            numbers.length(title, "–", address, FigureCards.words(Texts.text("cockpit.hand-over.none")));
            return;
        }
        Duration median = months.getFirst().times().median();
        String about = Texts.text("cockpit.hand-over.about");
        if (months.size() > 1) {
            Duration change = median.minus(months.get(1).times().median());
            about += ", " + (change.isNegative() ? "−" : "+") + Durations.brief(change.abs());
        }
        numbers.length(title, Durations.brief(median), address, FigureCards.words(about));
    }

    private void failed(Scope scope) {
        int count = incidents
                .map(known -> known.open(
                        scope.reach() == Reach.UNIT ? CockpitFigures.Scope.UNIT : CockpitFigures.Scope.AUTHORITY))
                .orElse(0);
        failed.setHref(IncidentsView.ROUTE + "?scope=" + (scope.reach() == Reach.UNIT ? "unit" : "authority"));
        failed.setText(Tone.OVERDUE.sign() + " " + Texts.text("cockpit.failed", count));
        failed.setVisible(count > 0);
    }

    private String place(Scope scope) {
        String unit = scope.unit();
        return switch (scope.reach()) {
            case UNIT -> "&unit=" + (unit == null ? officer.unit() : unit);
            case AUTHORITY -> "&authority=" + officer.authority();
            case ALL -> "";
        };
    }

    private static String address(Filter filter) {
        return CockpitWords.address(DeadlineBoardView.ROUTE, CockpitWords.words(filter));
    }

    private String unitName(String code) {
        return classifiers.label(CodeList.UNIT, code).in(Texts.language());
    }

    /** The lines shown now, for tests. */
    List<Line> shownLines() {
        return lines.getListDataView().getItems().toList();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("cockpit.title") + " · " + Texts.text("shell.brand");
    }
}
