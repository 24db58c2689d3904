package lv.returnregister.entryban.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.CaseQueries;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.BanLengths;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.EntryBanQueries;
import lv.returnregister.entryban.EntryBanQueries.Cursor;
import lv.returnregister.entryban.EntryBanQueries.Filter;
import lv.returnregister.entryban.EntryBanQueries.Page;
import lv.returnregister.entryban.EntryBanQueries.Row;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonWords;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/** The list of entry bans. What is searched and filtered stands in the address. */
@Route(value = EntryBanListView.ROUTE, layout = MainLayout.class)
@RolesAllowed("entry-ban.read")
public class EntryBanListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "bans";

    private static final int PAGE = 50;
    private static final int PAUSE = 300;

    private final transient EntryBanQueries bans;
    private final transient CaseQueries cases;
    private final transient Persons persons;
    private final transient Classifiers classifiers;
    private final TextField text = new TextField();
    private final Select<BanStatus> status = new Select<>();
    private final Select<ClassifierEntry> territory = new Select<>();
    private final Select<Authority> authority = new Select<>();
    private final KeysetList<Row, Cursor> list;
    private final transient Map<PersonId, PersonView> people = new HashMap<>();
    private final transient Map<CaseId, CaseView> files = new HashMap<>();
    private transient Filter filter = Filter.all();

    /** Draws the list; the address says what is shown. */
    public EntryBanListView(
            EntryBanQueries bans,
            CaseQueries cases,
            Persons persons,
            Classifiers classifiers,
            CurrentOfficer currentOfficer) {
        this.bans = bans;
        this.cases = cases;
        this.persons = persons;
        this.classifiers = classifiers;
        addClassName("rr-page");
        list = new KeysetList<>(Texts.text("bans.title"), this::page, row -> "case/" + row.caseId());
        columns();
        list.whenEmpty(new EmptyState(Texts.text("bans.empty"), Texts.text("bans.empty.about")));
        filters();
        Toolbar toolbar = new Toolbar(Texts.text("bans.title"), text, status, territory, authority);
        if (currentOfficer.get().may("entry-ban.impose")) {
            Button impose =
                    new Button(Texts.text("bans.new"), event -> UI.getCurrent().navigate(NewBanView.ROUTE));
            toolbar.withActions(impose);
        }
        add(toolbar, list);
    }

    private void columns() {
        list.linkColumn(Texts.text("bans.person"), this::name, this::about).setFlexGrow(4);
        list.textColumn(
                        Texts.text("bans.ground"),
                        row -> classifiers
                                .label(CodeList.BAN_CASE, row.ground())
                                .in(Texts.language()),
                        Row::decisionNo)
                .setFlexGrow(4);
        list.textColumn(Texts.text("bans.period"), EntryBanListView::period, EntryBanListView::length)
                .setFlexGrow(3);
        list.textColumn(
                        Texts.text("bans.territory"),
                        row -> classifiers
                                .label(CodeList.TERRITORY, row.territory())
                                .in(Texts.language()),
                        row -> "")
                .setWidth("144px")
                .setFlexGrow(0);
        list.textColumn(Texts.text("bans.authority"), row -> row.authority().name(), this::number)
                .setWidth("140px")
                .setFlexGrow(0);
        list.grid()
                .addComponentColumn(row -> new StatusBadge(tone(row.status()), label(row.status())))
                .setHeader(Texts.text("bans.status"))
                .setWidth("164px")
                .setFlexGrow(0);
    }

    private void filters() {
        text.addClassName("rr-find");
        text.setPlaceholder(Texts.text("bans.find"));
        text.setAriaLabel(Texts.text("bans.find"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(event -> chosen(event.isFromClient(), filter.withText(event.getValue()), true));
        choice(status, "bans.status", Arrays.asList(BanStatus.values()));
        status.setItemLabelGenerator(value -> value == null ? Texts.text("bans.status.any") : label(value));
        status.addValueChangeListener(
                event -> chosen(event.isFromClient(), filter.withStatus(event.getValue()), false));
        choice(territory, "bans.territory", classifiers.entries(CodeList.TERRITORY));
        territory.setItemLabelGenerator(value ->
                value == null ? Texts.text("bans.territory.any") : value.label().in(Texts.language()));
        territory.addValueChangeListener(event -> chosen(
                event.isFromClient(),
                filter.withTerritory(
                        event.getValue() == null ? null : event.getValue().word()),
                false));
        choice(authority, "bans.authority", List.of(Authority.VRS, Authority.PMLP));
        authority.setItemLabelGenerator(value -> value == null ? Texts.text("bans.authority.any") : value.name());
        authority.addValueChangeListener(
                event -> chosen(event.isFromClient(), filter.withAuthority(event.getValue()), false));
    }

    private static <T> void choice(Select<T> select, String label, List<T> items) {
        select.addClassName("rr-choice");
        select.setAriaLabel(Texts.text(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text(label + ".any"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = new Filter(
                query.getSingleParameter("q").orElse(""),
                query.getSingleParameter("status")
                        .flatMap(word -> Arrays.stream(BanStatus.values())
                                .filter(value -> value.word().equals(word))
                                .findFirst())
                        .orElse(null),
                query.getSingleParameter("territory")
                        .flatMap(word -> classifiers.find(CodeList.TERRITORY, word))
                        .map(ClassifierEntry::word)
                        .orElse(null),
                query.getSingleParameter("authority")
                        .flatMap(word -> Arrays.stream(Authority.values())
                                .filter(value -> value.name().equals(word))
                                .findFirst())
                        .orElse(null));
        text.setValue(filter.text());
        status.setValue(filter.status());
        String place = filter.territory();
        territory.setValue(place == null ? null : classifiers.entry(CodeList.TERRITORY, place));
        authority.setValue(filter.authority());
        list.reload();
    }

    /** Typing changes the address in place, a choice adds to the history, so that "back" undoes the choice. */
    private void chosen(boolean byOfficer, Filter wanted, boolean typing) {
        if (!byOfficer) {
            return;
        }
        filter = wanted;
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "q", wanted.text().strip());
        BanStatus wantedStatus = wanted.status();
        put(words, "status", wantedStatus == null ? null : wantedStatus.word());
        put(words, "territory", wanted.territory());
        Authority wantedAuthority = wanted.authority();
        put(words, "authority", wantedAuthority == null ? null : wantedAuthority.name());
        QueryParameters query = QueryParameters.simple(words);
        if (typing) {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query));
            list.reload();
        } else {
            UI.getCurrent().navigate(ROUTE, query);
        }
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            words.put(name, value);
        }
    }

    private KeysetList.Slice<Row, Cursor> page(@Nullable Cursor after) {
        Page page = bans.page(filter, after, PAGE);
        people.putAll(persons.of(page.rows().stream().map(Row::personId).toList()));
        files.putAll(cases.of(page.rows().stream().map(Row::caseId).toList()));
        return new KeysetList.Slice<>(page.rows(), page.next());
    }

    private String name(Row row) {
        PersonView person = people.get(row.personId());
        return person == null ? "–" : person.displayName();
    }

    private String about(Row row) {
        PersonView person = people.get(row.personId());
        return person == null ? "" : PersonWords.about(person.data(), classifiers);
    }

    private String number(Row row) {
        CaseView file = files.get(row.caseId());
        return file == null ? "" : file.number();
    }

    private String label(BanStatus value) {
        return Texts.text("bans.status." + value.word());
    }

    private static Tone tone(BanStatus value) {
        return switch (value) {
            case IN_FORCE -> Tone.OVERDUE;
            case SUSPENDED -> Tone.SOON;
            case PROPOSED, AWAITING_DEPARTURE -> Tone.INFORMATION;
            case EXPIRED, LIFTED -> Tone.LATER;
        };
    }

    private static String period(Row row) {
        LocalDate from = row.validFrom();
        LocalDate until = row.validUntil();
        if (from == null && row.status() == BanStatus.PROPOSED) {
            // A Minister has decided already and the ban runs from that day; an officer's own draft has no number yet.
            return row.decisionNo().isEmpty()
                    ? Texts.text("bans.not-decided")
                    : Texts.text("bans.from-day", Dates.day(row.decisionDate()));
        }
        if (from == null) {
            return Texts.text("bans.not-yet");
        }
        return Dates.day(from) + " – " + (until == null ? Texts.text("bans.indefinite") : Dates.day(until));
    }

    private static String length(Row row) {
        String length = BanLengths.words(BanLength.given(row.months(), row.days()));
        if (length == null) {
            return row.validFrom() == null ? Texts.text("bans.indefinite") : "";
        }
        return length;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("bans.title") + " · " + Texts.text("shell.brand");
    }
}
