package lv.returnregister.person.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.person.PersonCorrection;
import lv.returnregister.person.PersonQueries;
import lv.returnregister.person.PersonReport;
import lv.returnregister.person.PersonTraces;
import lv.returnregister.person.PersonTraces.Trace;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.FileBox;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.springframework.security.access.AccessDeniedException;

/** One person: identity, documents, other names, cases and bans, corrections. Every look is recorded. */
@Route(value = PersonPage.ROUTE, layout = MainLayout.class)
@RolesAllowed("person.search")
@CssImport("./styles/case.css")
@CssImport("./styles/identity.css")
@CssImport("./styles/person.css")
@Uses(FileBox.class)
@Uses(DayPicker.class)
public class PersonPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is; the person's id follows. */
    public static final String ROUTE = "person";

    private final transient PersonQueries queries;
    private final transient Persons persons;
    private final transient List<PersonTraces> traces;
    private final transient PersonParts parts;
    private final transient PersonReport report;
    private final transient CurrentOfficer currentOfficer;
    private String title = "";

    /** An empty page; the address says whom it shows. */
    public PersonPage(
            PersonQueries queries,
            Persons persons,
            List<PersonTraces> traces,
            PersonParts parts,
            PersonReport report,
            CurrentOfficer currentOfficer) {
        this.queries = queries;
        this.persons = persons;
        this.traces = traces;
        this.parts = parts;
        this.report = report;
        this.currentOfficer = currentOfficer;
        addClassName("rr-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(queries.look(PersonId.of(parameter)));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new NotFoundException();
        }
    }

    private void show(PersonView view) {
        removeAll();
        title = view.displayName();
        Span recorded = new Span(Texts.text("persons.recorded", Dates.minute(view.recordedAt())));
        recorded.addClassName("rr-second");
        Div columns = new Div();
        parts.of(view.id()).forEach(columns::add);
        // Whether the foreigner may be here at all comes right after who it is.
        columns.addComponentAtIndex(1, records(view.id()));
        columns.addClassName("rr-person-columns");
        List<PersonCorrection> corrections = persons.corrections(view.id());
        if (!corrections.isEmpty()) {
            columns.add(corrections(corrections));
        }
        Span trail = new Span(Texts.text("persons.trail"));
        trail.addClassName("rr-second");
        Toolbar toolbar = new Toolbar(view.displayName(), recorded);
        if (currentOfficer.get().may("person.report")) {
            toolbar.withActions(report(view.id()));
        }
        add(toolbar, columns, trail);
    }

    /** Written at the click, with the rights of who clicks. */
    private Anchor report(PersonId id) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                PersonReport.File file = report.write(id);
                byte[] bytes = file.bytes();
                return new DownloadResponse(
                        new ByteArrayInputStream(bytes), file.name(), file.mediaType(), bytes.length);
            } catch (AccessDeniedException e) {
                return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
            } catch (Rejection e) {
                return DownloadResponse.error(HttpStatusCode.CONFLICT);
            }
        });
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, "▤ " + Texts.text("persons.report"));
        link.addClassName("rr-letter");
        link.getElement().setAttribute("title", Texts.text("persons.report.about"));
        return link;
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-lines");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private Component records(PersonId id) {
        List<Trace> all = traces.stream()
                .flatMap(source -> source.of(List.of(id)).stream())
                .sorted(Comparator.comparing(Trace::kind))
                .collect(Collectors.toList());
        if (all.isEmpty()) {
            return Card.titled(
                    Texts.text("persons.records"),
                    null,
                    new EmptyState(Texts.text("persons.records.none"), Texts.text("persons.records.none.about")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-lines");
        for (Trace trace : all) {
            boolean ban = trace.kind() == PersonTraces.Kind.BAN;
            Tone tone = !trace.open() ? Tone.LATER : ban ? Tone.OVERDUE : Tone.INFORMATION;
            String route = trace.route();
            Component number;
            if (route == null) {
                number = new Span(trace.number());
            } else {
                Anchor link =
                        new Anchor(route, trace.number().isEmpty() ? Texts.text("persons.record") : trace.number());
                link.getElement().setAttribute("router-link", true);
                number = link;
            }
            list.add(new ListItem(
                    new StatusBadge(tone, Texts.text(ban ? "persons.ban" : "persons.case")),
                    number,
                    new Span(trace.about().in(Texts.language()))));
        }
        return Card.titled(Texts.text("persons.records"), null, list);
    }

    private static Component corrections(List<PersonCorrection> corrections) {
        return Card.titled(
                Texts.text("persons.corrections"),
                null,
                list(corrections.stream().map(PersonPage::line).toList()));
    }

    private static String line(PersonCorrection correction) {
        return Dates.minute(correction.at()) + " · "
                + Texts.text(correction.fact().messageKey()) + ": "
                + (correction.before().isEmpty() ? "–" : correction.before()) + " → "
                + (correction.after().isEmpty() ? "–" : correction.after()) + " · " + correction.reason();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("shell.brand");
    }
}
