package lv.returnregister.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.content.ContentFile;
import lv.returnregister.content.RegisterContent;
import lv.returnregister.content.RegisterContent.Duty;
import lv.returnregister.content.RegisterContent.Field;
import lv.returnregister.content.RegisterContent.FormPlace;
import lv.returnregister.content.RegisterContent.Group;
import lv.returnregister.content.RegisterContent.Item;
import lv.returnregister.content.RegisterContent.Part;
import lv.returnregister.content.RegisterContent.Screen;
import lv.returnregister.content.RegisterContent.ScreenPlace;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.forms.FormDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the Register holds: each item of its regulation with its citation, where it is entered, what is checked, where it
 * comes from and who enters it; after that, kept apart, what case files hold beyond it. All of it is drawn from the file
 * by which the build checks the tables.
 */
@Route(value = RegisterContentView.ROUTE, layout = MainLayout.class)
@PermitAll
@CssImport("./styles/case.css")
@CssImport("./styles/content.css")
public class RegisterContentView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "content";

    private final transient RegisterContent content;
    private final transient FormDefinitions forms;
    private final transient DeadlineRules rules;
    private final transient Set<String> routes;

    /** Draws the page in the language of the officer. */
    public RegisterContentView(
            ContentFile file,
            FormDefinitions forms,
            DeadlineRules rules,
            CurrentOfficer currentOfficer,
            ObjectProvider<NavigationEntry> entries) {
        this.content = file.content();
        this.forms = forms;
        this.rules = rules;
        Officer officer = currentOfficer.get();
        this.routes = entries.stream()
                .filter(entry -> entry.isFor(officer))
                .map(NavigationEntry::route)
                .collect(Collectors.toSet());
        addClassName("rr-page");
        Anchor act = new Anchor(content.act().url(), text(content.act().name()));
        act.setTarget("_blank");
        act.addClassName("rr-second");
        Div main = new Div(intro(), duties());
        content.groups().forEach(group -> main.add(group(group)));
        main.add(beyond());
        main.addClassName("rr-content-main");
        Div body = new Div(contents(), main);
        body.addClassName("rr-content-body");
        add(new Toolbar(Texts.text("content.title"), act), body);
    }

    private Component contents() {
        Nav contents = new Nav();
        contents.addClassName("rr-content-nav");
        contents.setAriaLabel(Texts.text("content.contents"));
        contents.add(jump("duties", Texts.text("content.duties"), ""));
        content.groups()
                .forEach(group -> contents.add(jump(anchor(group.number()), text(group.title()), group.number())));
        contents.add(jump("beyond", Texts.text("content.beyond"), ""));
        return contents;
    }

    private static Anchor jump(String target, String words, String number) {
        Span point = new Span(number);
        point.addClassName("rr-content-number");
        Anchor link = new Anchor("#" + target, point, new Span(words));
        // A place on this page: the browser goes there itself.
        link.getElement().setAttribute("router-ignore", true);
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', event => { event.preventDefault();"
                                + " document.getElementById($0)?.scrollIntoView({block: 'start'}); })",
                        target);
        return link;
    }

    private static String anchor(String number) {
        return "p" + number.replace('.', '-');
    }

    private Component intro() {
        Paragraph intro = new Paragraph(Texts.text(
                "content.intro",
                content.items().size(),
                content.items().stream()
                        .flatMap(item -> item.columns().stream())
                        .distinct()
                        .count()));
        intro.addClassName("rr-content-intro");
        return intro;
    }

    private Component duties() {
        NativeTable table = table("content.point", "content.who", "content.duty", "content.clock");
        NativeTableBody rows = new NativeTableBody();
        for (Duty duty : content.duties()) {
            Div clocks = new Div();
            duty.clocks().forEach(clock -> clocks.add(new Div(rules.byId(clock).title(Texts.language()))));
            rows.add(new NativeTableRow(
                    cell(number(duty.point())),
                    cell(authority(duty.by())),
                    cell(new Span(text(duty.text()))),
                    cell(clocks)));
        }
        table.add(rows);
        return section("duties", Texts.text("content.duties"), null, table);
    }

    private Component group(Group group) {
        NativeTable table = table(
                "content.point", "content.item", "content.where", "content.checks", "content.source", "content.who");
        NativeTableBody rows = new NativeTableBody();
        for (Item item : group.items()) {
            Div what = new Div(new Div(text(item.label())), columns(item.columns()));
            rows.add(new NativeTableRow(
                    cell(number(item.number())),
                    cell(what),
                    cell(places(item)),
                    cell(words(item.checks(), content.checks())),
                    cell(words(item.sources(), content.sources())),
                    cell(who(item))));
        }
        table.add(rows);
        return section(anchor(group.number()), text(group.title()), group.number(), table);
    }

    /** The columns; a long name breaks between its words. */
    private static Span columns(List<String> columns) {
        Span names = new Span(String.join(", ", columns).replaceAll("([._])", "$1\u200B"));
        names.addClassName("rr-content-column");
        return names;
    }

    private Component places(Item item) {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        for (Field field : item.fields()) {
            field.ofScreen().ifPresent(place -> screen(place, labels, links));
            field.ofForm()
                    .ifPresent(place -> labels.computeIfAbsent(
                                    Texts.text("step." + step(place)), name -> new LinkedHashSet<>())
                            .add(label(place)));
        }
        Div places = new Div();
        labels.forEach((name, fields) -> {
            String route = links.get(name);
            Component where = route == null ? new Span(name) : link(route, name);
            Span what = new Span(String.join(", ", fields));
            what.addClassName("rr-second");
            places.add(new Div(where, what));
        });
        places.addClassName("rr-content-places");
        return places;
    }

    private void screen(ScreenPlace place, Map<String, Set<String>> labels, Map<String, String> links) {
        Screen screen = content.screens().get(place.screen());
        String name = screen == null ? place.screen() : text(screen.name());
        labels.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(Texts.text(place.label()));
        if (screen != null && screen.route() != null && routes.contains(screen.route())) {
            links.put(name, screen.route());
        }
    }

    private static Anchor link(String route, String name) {
        Anchor link = new Anchor(route, name);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static String step(FormPlace place) {
        return place.form().substring(place.form().lastIndexOf('/') + 1);
    }

    private String label(FormPlace place) {
        return forms.find(place.form())
                .flatMap(form -> form.field(place.field()))
                .map(field -> text(field.label()))
                .orElse(place.field());
    }

    private static Component words(List<String> words, Map<String, LocalizedText> known) {
        return new Span(
                words.isEmpty()
                        ? "–"
                        : words.stream()
                                .map(word -> known.getOrDefault(word, LocalizedText.of(word, word)))
                                .map(RegisterContentView::text)
                                .collect(Collectors.joining("; ")));
    }

    private Component who(Item item) {
        Map<String, List<String>> points = content.dutiesOf(item).stream()
                .collect(Collectors.groupingBy(
                        Duty::by, LinkedHashMap::new, Collectors.mapping(Duty::point, Collectors.toList())));
        Div who = new Div();
        points.forEach((by, numbers) -> {
            Span point = new Span(Texts.text("content.points", String.join(", ", numbers)));
            point.addClassName("rr-second");
            who.add(new Div(authority(by), point));
        });
        who.addClassName("rr-content-who");
        return who;
    }

    private Component beyond() {
        Div both = new Div(
                new Paragraph(Texts.text("content.beyond.about")),
                parts(content.beyond(), "content.beyond.what"),
                new H2(Texts.text("content.keeping")),
                new Paragraph(Texts.text("content.keeping.about")),
                parts(content.keeping(), "content.beyond.what"));
        Section section = section("beyond", Texts.text("content.beyond"), null, both);
        section.getElement().setAttribute("data-tone", Tone.LATER.word());
        return section;
    }

    private static Component parts(List<Part> parts, String title) {
        NativeTable table = table(title, "content.beyond.why");
        NativeTableBody rows = new NativeTableBody();
        for (Part part : parts) {
            rows.add(new NativeTableRow(
                    cell(new Div(new Div(text(part.label())), columns(part.columns()))),
                    cell(new Span(text(part.citation())))));
        }
        table.add(rows);
        return table;
    }

    private Section section(String id, String title, @Nullable String point, Component body) {
        Component aside = point != null
                ? number(point)
                : "beyond".equals(id)
                        ? new StatusBadge(Tone.LATER, Texts.text("content.beyond.mark"))
                        : plainNumber(Texts.text("content.duties.mark"));
        Card card = Card.titled(title, aside, body);
        card.addClassName("rr-content-card");
        card.setId(id);
        return card;
    }

    private static Span plainNumber(String numbers) {
        Span span = new Span(numbers);
        span.addClassName("rr-content-number");
        return span;
    }

    /** The number of a point, which leads to the regulation. */
    private Anchor number(String point) {
        Anchor link = new Anchor(content.act().url(), text(content.citation(point)));
        link.setTarget("_blank");
        link.addClassName("rr-content-number");
        return link;
    }

    private static Span authority(String name) {
        Span authority = new Span(Texts.text("content.authority." + name));
        authority.addClassName("rr-authority");
        authority.getElement().setAttribute("data-authority", name);
        return authority;
    }

    private static NativeTable table(String... titles) {
        NativeTable table = new NativeTable();
        table.addClassName("rr-content-table");
        NativeTableRow head = new NativeTableRow();
        for (String title : titles) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text(title));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.add(new NativeTableHeader(head));
        return table;
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private static String text(LocalizedText text) {
        return text.in(Texts.language());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("content.title") + " · " + Texts.text("shell.brand");
    }
}
