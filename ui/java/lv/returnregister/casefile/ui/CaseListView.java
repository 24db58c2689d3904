package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseQueries;
import lv.returnregister.casefile.CaseQueries.Cursor;
import lv.returnregister.casefile.CaseQueries.Filter;
import lv.returnregister.casefile.CaseQueries.State;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Stage;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonWords;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.OverrideMark;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/** The cases of both authorities. What is searched and filtered stands in the address. */
@Route(value = CaseListView.ROUTE, layout = MainLayout.class)
@RolesAllowed("case.read")
public class CaseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "cases";

    private static final int PAGE = 50;
    private static final int PAUSE = 300;

    private final transient CaseQueries cases;
    private final transient Persons persons;
    private final transient Classifiers classifiers;
    private final TextField text = new TextField();
    private final Select<State> state = new Select<>();
    private final Select<Stage> stage = new Select<>();
    private final Select<Authority> authority = new Select<>();
    private final Anchor more = new Anchor();
    private final KeysetList<CaseView, Cursor> list;
    private final transient Map<PersonId, PersonView> people = new HashMap<>();
    private final transient Set<CaseId> overridden = new HashSet<>();
    private transient Filter filter = Filter.all();

    /** Draws the list; the address says what is shown. */
    public CaseListView(CaseQueries cases, Persons persons, Classifiers classifiers, CurrentOfficer currentOfficer) {
        this.cases = cases;
        this.persons = persons;
        this.classifiers = classifiers;
        addClassName("rr-page");
        list = new KeysetList<>(Texts.text("cases.title"), this::page, row -> "case/" + row.id());
        columns();
        list.whenEmpty(new EmptyState(Texts.text("cases.empty"), Texts.text("cases.empty.about")));
        filters();
        Toolbar toolbar = new Toolbar(Texts.text("cases.title"), text, state, stage, authority, more);
        if (currentOfficer.get().may("case.open")) {
            toolbar.withActions(newCase());
        }
        add(toolbar, list);
    }

    private static Anchor newCase() {
        Anchor link = new Anchor("new-case", Texts.text("cases.new"));
        link.addClassName("rr-primary-link");
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-shortcut", "n");
        Element key = new Element("kbd");
        key.setText("N");
        key.setAttribute("aria-hidden", "true");
        link.getElement().appendChild(key);
        return link;
    }

    private void columns() {
        list.linkColumn(Texts.text("cases.person"), this::name, this::about).setFlexGrow(3);
        list.textColumn(
                        Texts.text("cases.case"),
                        CaseView::number,
                        row -> Texts.text("cases.opened", Dates.minute(row.openedAt())))
                .setWidth("180px")
                .setFlexGrow(0);
        list.grid()
                .addComponentColumn(this::stage)
                .setHeader(Texts.text("cases.stage"))
                .setWidth("240px")
                .setFlexGrow(0);
        list.textColumn(
                        Texts.text("cases.deciding"),
                        row -> row.decidingAuthority().name(),
                        row -> row.decidingUnit().equals(row.decidingAuthority().name())
                                ? ""
                                : classifiers
                                        .label(CodeList.UNIT, row.decidingUnit())
                                        .in(Texts.language()))
                .setFlexGrow(3);
        list.textColumn(
                        Texts.text("cases.place"),
                        row -> row.place() == null ? "–" : String.valueOf(row.place()),
                        row -> classifiers
                                .label(CodeList.UNIT, row.findingUnit())
                                .in(Texts.language()))
                .setFlexGrow(3);
    }

    /** Whether the row has the red mark of an override. */
    boolean isOverridden(CaseView row) {
        return overridden.contains(row.id());
    }

    private Component stage(CaseView row) {
        StatusBadge stage = new StatusBadge(
                row.isOpen() ? Tone.INFORMATION : Tone.LATER,
                Texts.text("stage." + row.stage().word()));
        return isOverridden(row) ? new Div(new OverrideMark(), stage) : stage;
    }

    private void filters() {
        text.addClassName("rr-find");
        text.setPlaceholder(Texts.text("cases.find"));
        text.setAriaLabel(Texts.text("cases.find"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(event -> chosen(event.isFromClient(), filter.withText(event.getValue()), true));
        state.addClassName("rr-choice");
        state.setAriaLabel(Texts.text("cases.state"));
        state.setItems(State.values());
        state.setItemLabelGenerator(
                value -> Texts.text("cases.state." + value.name().toLowerCase(Locale.ROOT)));
        state.addValueChangeListener(event -> chosen(event.isFromClient(), filter.withState(event.getValue()), false));
        stage.addClassName("rr-choice");
        stage.setAriaLabel(Texts.text("cases.stage"));
        stage.setItems(Stage.values());
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption(Texts.text("cases.stage.any"));
        stage.setItemLabelGenerator(
                value -> value == null ? Texts.text("cases.stage.any") : Texts.text("stage." + value.word()));
        stage.addValueChangeListener(event -> chosen(event.isFromClient(), filter.withStage(event.getValue()), false));
        authority.addClassName("rr-choice");
        authority.setAriaLabel(Texts.text("cases.authority"));
        authority.setItems(List.of(Authority.VRS, Authority.PMLP));
        authority.setEmptySelectionAllowed(true);
        authority.setEmptySelectionCaption(Texts.text("cases.authority.any"));
        authority.setItemLabelGenerator(value -> value == null ? Texts.text("cases.authority.any") : value.name());
        authority.addValueChangeListener(
                event -> chosen(event.isFromClient(), filter.withAuthority(event.getValue()), false));
        more.addClassName("rr-status");
        more.getElement().setAttribute("router-link", true);
        more.getElement().setAttribute("data-tone", Tone.INFORMATION.word());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = new Filter(
                query.getSingleParameter("q").orElse(""),
                choice(query, "state", State.values(), value -> value.name().toLowerCase(Locale.ROOT))
                        .orElse(State.ANY),
                choice(query, "stage", Stage.values(), Stage::word).orElse(null),
                choice(query, "authority", Authority.values(), Authority::name).orElse(null),
                query.getSingleParameter("unit").filter(word -> !word.isBlank()).orElse(null),
                query.getSingleParameter("held").filter("yes"::equals).isPresent(),
                query.getSingleParameter("overridden").filter("yes"::equals).isPresent());
        text.setValue(filter.text());
        state.setValue(filter.state());
        stage.setValue(filter.stage());
        authority.setValue(filter.authority());
        tellMore();
        list.reload();
    }

    /** Filters that came from a link and have no field of their own are shown as a chip that takes them away. */
    private void tellMore() {
        String unit = filter.unit();
        StringJoiner chip = new StringJoiner(" · ");
        if (unit != null) {
            chip.add(classifiers.label(CodeList.UNIT, unit).in(Texts.language()));
        }
        if (filter.detained()) {
            chip.add(Texts.text("cases.detained"));
        }
        if (filter.overridden()) {
            chip.add(Texts.text("cases.overridden"));
        }
        String words = chip.toString();
        more.setText("✕ " + words);
        more.getElement().setAttribute("aria-label", Texts.text("cases.without", words));
        more.setHref(ROUTE
                + query(filter.withUnit(null).onlyDetained(false).onlyOverridden(false))
                        .getQueryString()
                        .transform(CaseListView::asked));
        more.setVisible(!words.isEmpty());
    }

    private static String asked(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }

    private static <T> Optional<T> choice(QueryParameters query, String name, T[] values, Function<T, String> word) {
        return query.getSingleParameter(name)
                .flatMap(asked -> Arrays.stream(values)
                        .filter(value -> word.apply(value).equals(asked))
                        .findFirst());
    }

    /** Typing changes the address in place, a choice adds to the history, so that "back" undoes the choice. */
    private void chosen(boolean byOfficer, Filter wanted, boolean typing) {
        if (!byOfficer) {
            return;
        }
        filter = wanted;
        if (typing) {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query(wanted)));
            list.reload();
        } else {
            UI.getCurrent().navigate(ROUTE, query(wanted));
        }
    }

    private static QueryParameters query(Filter wanted) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "q", wanted.text().strip());
        put(
                words,
                "state",
                wanted.state() == State.ANY ? null : wanted.state().name().toLowerCase(Locale.ROOT));
        Stage wantedStage = wanted.stage();
        put(words, "stage", wantedStage == null ? null : wantedStage.word());
        Authority wantedAuthority = wanted.authority();
        put(words, "authority", wantedAuthority == null ? null : wantedAuthority.name());
        put(words, "unit", wanted.unit());
        put(words, "held", wanted.detained() ? "yes" : null);
        put(words, "overridden", wanted.overridden() ? "yes" : null);
        return QueryParameters.simple(words);
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            words.put(name, value);
        }
    }

    private KeysetList.Slice<CaseView, Cursor> page(@Nullable Cursor after) {
        CaseQueries.Page page = cases.page(filter, after, PAGE);
        overridden.addAll(page.overridden());
        people.putAll(persons.of(page.rows().stream().map(CaseView::personId).toList()));
        return new KeysetList.Slice<>(page.rows(), page.next());
    }

    private String name(CaseView row) {
        PersonView person = people.get(row.personId());
        return person == null ? "–" : person.displayName();
    }

    private String about(CaseView row) {
        PersonView person = people.get(row.personId());
        return person == null ? "" : PersonWords.about(person.data(), classifiers);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("cases.title") + " · " + Texts.text("shell.brand");
    }
}
