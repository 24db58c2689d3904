package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import lv.returnregister.access.Authority;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.Instances;
import lv.returnregister.cockpit.Instances.Cursor;
import lv.returnregister.cockpit.Instances.Instance;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.Outcome;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/** The process instances a number of the overview counts: which run, which began and which ended this week. */
@Route(value = InstancesView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
public class InstancesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the list stands. */
    public static final String ROUTE = "cockpit/instances";

    private static final int PAGE = 50;
    private static final String LIST = "list";
    private static final String PROCESS = "process";
    private static final String OF = "of";
    private static final String AT = "at";

    private final transient Instances instances;
    private final transient Classifiers classifiers;
    private final transient Map<String, String> names = new HashMap<>();
    private final Segments lists;
    private final Anchor narrowed = new Anchor();
    private final KeysetList<Instance, Cursor> list;
    private transient Instances.Filter filter =
            new Instances.Filter(Scope.OWN_UNIT, Instances.Which.RUNNING, null, null, null);

    /** Draws the list; the address says of what. */
    public InstancesView(Instances instances, ProcessFigures figures, Classifiers classifiers) {
        this.instances = instances;
        this.classifiers = classifiers;
        figures.processes()
                .forEach(choice -> names.put(choice.key(), choice.name().in(Texts.language())));
        addClassName("rr-page");
        Map<String, String> options = new LinkedHashMap<>();
        for (Instances.Which which : Instances.Which.values()) {
            options.put(CockpitWords.word(which), Texts.text("instances.list." + CockpitWords.word(which)));
        }
        lists = new Segments(Texts.text("instances.list"), options, "running", this::chosen);
        narrowed.addClassName("rr-status");
        narrowed.getElement().setAttribute("router-link", true);
        narrowed.getElement().setAttribute("data-tone", Tone.INFORMATION.word());
        list = new KeysetList<>(
                Texts.text("instances.title"), this::page, row -> row.person() == null ? "" : "case/" + row.caseId());
        list.linkColumn(
                        Texts.text("instances.case"),
                        row -> row.person() == null ? row.caseNumber() : String.valueOf(row.person()),
                        row -> row.person() == null ? "" : row.caseNumber())
                .setFlexGrow(3);
        list.textColumn(Texts.text("flow.process"), row -> names.getOrDefault(row.process(), row.process()), row -> "")
                .setFlexGrow(3);
        list.textColumn(
                        Texts.text("deadline-board.unit"),
                        row -> unit(row.unit()),
                        row -> row.unit().equals(row.authority().name())
                                ? ""
                                : row.authority().name())
                .setFlexGrow(2);
        list.textColumn(Texts.text("instances.started"), row -> Dates.minute(row.startedAt()), row -> "")
                .setFlexGrow(1);
        list.textColumn(
                        Texts.text("instances.ended"),
                        row -> ended(row.endedAt()),
                        row -> row.outcome() == Outcome.CANCELLED ? Texts.text("instances.cancelled") : "")
                .setFlexGrow(1);
        list.whenEmpty(new EmptyState(Texts.text("instances.none"), Texts.text("instances.none.about")));
        add(new Toolbar(Texts.text("instances.title"), lists, narrowed), list);
    }

    private static String ended(@Nullable Instant at) {
        return at == null ? "–" : Dates.minute(at);
    }

    private KeysetList.Slice<Instance, Cursor> page(@Nullable Cursor after) {
        Instances.Page page = instances.page(filter, after, PAGE);
        return new KeysetList.Slice<>(page.rows(), page.next());
    }

    private void chosen(String word) {
        Map<String, String> words = words();
        words.put(LIST, word);
        getUI().ifPresent(ui -> ui.navigate(ROUTE, QueryParameters.simple(words)));
    }

    private Map<String, String> words() {
        Map<String, String> words = CockpitWords.words(filter.scope());
        words.put(LIST, CockpitWords.word(filter.which()));
        put(words, PROCESS, filter.process());
        put(words, OF, filter.authority() == null ? null : filter.authority().name());
        put(words, AT, filter.unit());
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = new Instances.Filter(
                CockpitWords.scope(query),
                query.getSingleParameter(LIST)
                        .flatMap(word -> CockpitWords.value(Instances.Which.class, word))
                        .orElse(Instances.Which.RUNNING),
                query.getSingleParameter(PROCESS)
                        .filter(word -> !word.isEmpty())
                        .orElse(null),
                query.getSingleParameter(OF)
                        .flatMap(word -> List.of(Authority.values()).stream()
                                .filter(value -> value.name().equals(word))
                                .findFirst())
                        .orElse(null),
                query.getSingleParameter(AT).filter(word -> !word.isEmpty()).orElse(null));
        lists.choose(CockpitWords.word(filter.which()));
        StringJoiner chip = new StringJoiner(" · ");
        String process = filter.process();
        if (process != null) {
            chip.add(names.getOrDefault(process, process));
        }
        String at = filter.unit();
        if (at != null) {
            chip.add(unit(at));
        }
        narrowed.setText("✕ " + chip);
        narrowed.getElement().setAttribute("aria-label", Texts.text("cases.without", chip.toString()));
        Map<String, String> without = words();
        without.keySet().removeAll(List.of(PROCESS, OF, AT));
        narrowed.setHref(CockpitWords.address(ROUTE, without));
        narrowed.setVisible(chip.length() > 0);
        list.reload();
    }

    private String unit(String code) {
        return classifiers.label(CodeList.UNIT, code).in(Texts.language());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("instances.title") + " · " + Texts.text("shell.brand");
    }
}
