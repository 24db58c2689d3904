package lv.returnregister.person.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonQueries;
import lv.returnregister.person.PersonTraces;
import lv.returnregister.person.PersonTraces.Trace;
import lv.returnregister.person.PersonView;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/** The persons of the Register. What is searched stands in the address. */
@Route(value = PersonListView.ROUTE, layout = MainLayout.class)
@RolesAllowed("person.search")
public class PersonListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "persons";

    private static final int PAGE = 50;
    private static final int PAUSE = 300;

    private final transient PersonQueries persons;
    private final transient List<PersonTraces> traces;
    private final TextField text = new TextField();
    private final KeysetList<PersonView, PersonId> list;
    private final transient Map<PersonId, List<Trace>> found = new java.util.HashMap<>();

    /** Draws the list; the address says what is searched. */
    public PersonListView(PersonQueries persons, List<PersonTraces> traces, Classifiers classifiers) {
        this.persons = persons;
        this.traces = traces;
        addClassName("rr-page");
        text.addClassName("rr-find");
        text.setPlaceholder(Texts.text("persons.find"));
        text.setAriaLabel(Texts.text("persons.find"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        list = new KeysetList<>(
                Texts.text("persons.title"), this::page, person -> PersonPage.ROUTE + "/" + person.id());
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                String asked = event.getValue().strip();
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                new Location(
                                        ROUTE,
                                        asked.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", asked)));
                list.reload();
            }
        });
        list.linkColumn(
                        Texts.text("persons.person"),
                        PersonView::displayName,
                        person -> person.data().nativeName() == null
                                ? ""
                                : String.valueOf(person.data().nativeName()))
                .setFlexGrow(3);
        list.textColumn(
                        Texts.text("persons.born"),
                        PersonListView::born,
                        person -> PersonWords.more(person.data(), classifiers))
                .setFlexGrow(3);
        list.textColumn(
                        Texts.text("persons.document"),
                        person -> PersonWords.lastDocument(person.data(), classifiers),
                        person -> PersonWords.lastDocumentMore(person.data()))
                .setFlexGrow(3);
        list.grid()
                .addComponentColumn(this::badges)
                .setHeader(Texts.text("persons.records"))
                .setFlexGrow(2);
        list.whenEmpty(new EmptyState(Texts.text("persons.empty"), Texts.text("persons.empty.about")));
        add(new Toolbar(Texts.text("persons.title"), text), list);
    }

    private static String born(PersonView person) {
        PartialDate born = person.data().birthDate();
        return born == null ? "–" : born.write();
    }

    private Div badges(PersonView person) {
        Div cell = new Div();
        cell.addClassName("rr-badges");
        List<Trace> mine = found.getOrDefault(person.id(), List.of());
        if (mine.stream().anyMatch(trace -> trace.kind() == PersonTraces.Kind.BAN && trace.open())) {
            cell.add(new StatusBadge(Tone.OVERDUE, Texts.text("persons.banned")));
        }
        if (mine.stream().anyMatch(trace -> trace.kind() == PersonTraces.Kind.CASE && trace.open())) {
            cell.add(new StatusBadge(Tone.INFORMATION, Texts.text("persons.open-case")));
        }
        return cell;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        list.reload();
    }

    private KeysetList.Slice<PersonView, PersonId> page(@Nullable PersonId after) {
        PersonQueries.Page page = persons.page(text.getValue(), after, PAGE);
        List<PersonId> ids = page.rows().stream().map(PersonView::id).toList();
        List<Trace> all = new ArrayList<>();
        traces.forEach(source -> all.addAll(source.of(ids)));
        found.putAll(all.stream().collect(Collectors.groupingBy(Trace::personId)));
        return new KeysetList.Slice<>(page.rows(), page.next());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("persons.title") + " · " + Texts.text("shell.brand");
    }
}
