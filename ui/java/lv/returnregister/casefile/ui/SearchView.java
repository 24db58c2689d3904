package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseQueries;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.person.PersonQueries;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonPage;
import lv.returnregister.person.ui.PersonWords;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;

/** What the one search box finds: persons, cases, letters. The whole number of a case leads straight to it. */
@Route(value = MainLayout.SEARCH, layout = MainLayout.class)
@RolesAllowed("person.search")
public class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient PersonQueries personQueries;
    private final transient Persons persons;
    private final transient CaseQueries cases;
    private final transient Documents documents;
    private final transient Classifiers classifiers;
    private final transient Officer officer;

    /** An empty page; the address says what is searched. */
    public SearchView(
            PersonQueries personQueries,
            Persons persons,
            CaseQueries cases,
            Documents documents,
            Classifiers classifiers,
            CurrentOfficer currentOfficer) {
        this.personQueries = personQueries;
        this.persons = persons;
        this.cases = cases;
        this.documents = documents;
        this.classifiers = classifiers;
        this.officer = currentOfficer.get();
        addClassName("rr-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse("")
                .strip();
        removeAll();
        if (asked.isEmpty()) {
            add(
                    new Toolbar(Texts.text("search.title")),
                    new EmptyState(Texts.text("search.ask"), Texts.text("search.ask.about")));
            return;
        }
        boolean reads = officer.may("case.read");
        List<CaseView> files = reads
                ? cases.page(CaseQueries.Filter.all().withText(asked), null, SHOWN).rows()
                : List.of();
        if (files.size() == 1 && files.getFirst().number().equals(asked.toUpperCase(Locale.ROOT))) {
            event.forwardTo("case/" + files.getFirst().id());
            return;
        }
        List<PersonView> people = personQueries.page(asked, null, SHOWN).rows();
        List<DocumentView> letters = reads ? documents.numbered(asked, SHOWN) : List.of();
        add(new Toolbar(Texts.text("search.found", asked)));
        if (people.isEmpty() && files.isEmpty() && letters.isEmpty()) {
            add(new EmptyState(Texts.text("search.none"), Texts.text("persons.empty.about")));
            return;
        }
        Div columns = new Div();
        columns.addClassName("rr-person-columns");
        addSection(columns, "search.persons", people.size(), people.stream().map(this::person).toList());
        Map<PersonId, PersonView> subjects =
                persons.of(files.stream().map(CaseView::personId).toList());
        addSection(
                columns,
                "search.cases",
                files.size(),
                files.stream().map(file -> file(file, subjects)).toList());
        addSection(
                columns,
                "search.documents",
                letters.size(),
                letters.stream().map(SearchView::letter).toList());
        add(columns);
    }

    private static void addSection(Div columns, String title, int count, List<ListItem> items) {
        if (items.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-lines");
        items.forEach(list::add);
        Component number = new Span(count < SHOWN ? String.valueOf(count) : count + "+");
        columns.add(Card.titled(Texts.text(title), number, list));
    }

    private ListItem person(PersonView person) {
        return item(
                PersonPage.ROUTE + "/" + person.id(),
                person.displayName(),
                PersonWords.about(person.data(), classifiers));
    }

    private static ListItem file(CaseView file, Map<PersonId, PersonView> subjects) {
        PersonView person = subjects.get(file.personId());
        ListItem item =
                item("case/" + file.id(), file.number(), person == null ? "" : person.displayName());
        item.add(new StatusBadge(
                file.isOpen() ? Tone.INFORMATION : Tone.LATER,
                Texts.text("stage." + file.stage().word())));
        return item;
    }

    private static ListItem letter(DocumentView letter) {
        return item(
                "case/" + letter.caseId(),
                letter.number(),
                letter.title().in(Texts.language()) + " · " + Dates.minute(letter.createdAt()));
    }

    private static ListItem item(String route, String first, String second) {
        Anchor link = new Anchor(route, first);
        link.getElement().setAttribute("router-link", true);
        Span about = new Span(second);
        about.addClassName("rr-second");
        return new ListItem(link, about);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("search.title") + " · " + Texts.text("shell.brand");
    }
}
