package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.Exports;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.ProcessChoice;
import lv.returnregister.cockpit.Sheet;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.ProcessModels;
import org.jspecify.annotations.Nullable;

/**
 * One process as it is drawn, with what stands and what failed on each activity and, as asked, how often or how long; below
 * it the same as a table. The address says everything: whose, which process and version, which time, which measure, how the
 * table is sorted and which activity is marked.
 */
@Route(value = ProcessView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
@CssImport("./styles/flow.css")
public class ProcessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "cockpit/process";

    private static final String SORT = "sort";
    private static final String DESCENDING = "desc";
    private static final String ACTIVITY = "activity";

    private final transient Classifiers classifiers;
    private final transient Clock clock;
    private final transient Officer officer;
    private final transient List<ProcessChoice> choices;
    private final transient FlowQuestion usual = FlowQuestion.usual();
    private final CockpitTabs tabs = new CockpitTabs(ROUTE);
    private final FlowControls controls;
    private final ProcessMap map;
    private final ActivityTable table;
    private final Card tableCard;
    private transient FlowQuestion question = usual;
    private transient ActivityTable.Order order = ActivityTable.Order.DRAWING;
    private String activity = "";
    private transient @Nullable Sheet sheet;

    /** Draws the page; the address says of what. */
    public ProcessView(
            ProcessFigures figures,
            ProcessModels models,
            Exports exports,
            Classifiers classifiers,
            Messages messages,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.classifiers = classifiers;
        this.clock = clock;
        this.officer = currentOfficer.get();
        addClassNames("rr-page", "rr-flow");
        this.choices = figures.processes();
        controls = new FlowControls(asked -> go(asked, order, ""))
                .withScope(unitName(officer.unit()), officer.authority().name())
                .withProcess(choices, false)
                .withVersion(choices)
                .withSpan(clock);
        List<Component> actions = new ArrayList<>(List.of(controls.measures()));
        actions.add(new ExportMenu(exports, clock, () -> Objects.requireNonNull(sheet)));
        map = new ProcessMap(figures, models, messages, clock);
        map.diagram().setGrowing(true);
        map.onChoice(chosen -> go(question, order, chosen));
        table = new ActivityTable(clock);
        table.onChoice(chosen -> go(question, order, chosen));
        table.onOrder(chosen -> go(question, chosen, activity));
        Span about = new Span(Texts.text("flow.table.about"));
        about.addClassName("rr-second");
        tableCard = Card.titled(Texts.text("flow.table"), about, table);
        tableCard.addClassName("rr-flow-table");
        Div body = new Div(map, tableCard);
        body.addClassName("rr-flow-body");
        add(
                new Toolbar(Texts.text("cockpit.title"), tabs).withActions(actions.toArray(Component[]::new)),
                controls,
                body);
        LiveUpdates.follow(this, changes, Map.of("inbox", key -> true, "case", key -> true), this::follow);
    }

    private String unitName(String code) {
        return classifiers.label(CodeList.UNIT, code).in(Texts.language());
    }

    private void go(FlowQuestion asked, ActivityTable.Order sorted, String marked) {
        Map<String, String> words = asked.words(usual);
        if (!sorted.column().isEmpty()) {
            words.put(SORT, sorted.column());
            if (sorted.descending()) {
                words.put("dir", DESCENDING);
            }
        }
        if (!marked.isEmpty()) {
            words.put(ACTIVITY, marked);
        }
        getUI().ifPresent(ui -> ui.navigate(ROUTE, QueryParameters.simple(words)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        FlowQuestion asked = FlowQuestion.of(query, usual);
        order = new ActivityTable.Order(
                query.getSingleParameter(SORT).orElse(""),
                query.getSingleParameter("dir").filter(DESCENDING::equals).isPresent());
        activity = query.getSingleParameter(ACTIVITY).orElse("");
        boolean first = sheet == null;
        if (first || !asked.equals(question)) {
            question = asked;
            controls.show(question);
            tabs.show(scopeWords());
            boolean known = map.show(question);
            tableCard.setVisible(known);
        }
        table.sortBy(order);
        showRows();
    }

    private Map<String, String> scopeWords() {
        Map<String, String> words = question.words(usual);
        words.keySet().retainAll(List.of("scope", "unit", "period", "from", "to"));
        return words;
    }

    private void follow() {
        map.follow();
        showRows();
    }

    private void showRows() {
        table.show(map.rows());
        table.choose(activity);
        map.choose(activity);
        String name = question.process();
        String title = choices.stream()
                .filter(choice -> choice.key().equals(name))
                .map(choice -> choice.name().in(Texts.language()))
                .findFirst()
                .orElse(name);
        sheet = table.sheet(name, title, asked(title));
    }

    private Map<String, String> asked(String title) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(Texts.text("flow.process"), title);
        OptionalInt version = question.version();
        asked.put(
                Texts.text("flow.version"),
                version.isPresent() ? "v" + version.getAsInt() : Texts.text("flow.version.all"));
        asked.put(Texts.text("flow.period"), ProcessMap.spanText(question));
        asked.put(Texts.text("flow.scope"), scopeText());
        asked.put(Texts.text("flow.seen"), Dates.minute(clock.instant()));
        return asked;
    }

    private String scopeText() {
        return switch (question.scope().reach()) {
            case UNIT ->
                unitName(
                        question.scope().unit() == null
                                ? officer.unit()
                                : question.scope().unit());
            case AUTHORITY -> officer.authority().name();
            case ALL -> Texts.text("flow.scope.all");
        };
    }

    /** The map, for tests. */
    ProcessMap map() {
        return map;
    }

    /** The table, for tests. */
    ActivityTable table() {
        return table;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("flow.page.process") + " · " + Texts.text("shell.brand");
    }
}
