package lv.returnregister.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.access.AbsenceView;
import lv.returnregister.access.Absences;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.EnterAbsence;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of absences: six weeks of who is away and who acts for them. Officers see it, a supervisor enters and takes
 * back. The first week stands in the address.
 */
@Route(value = AbsencesView.ROUTE, layout = MainLayout.class)
@RolesAllowed("inbox.use")
@CssImport("./styles/workload.css")
public class AbsencesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "absences";

    private static final int WEEKS = 6;
    private static final int DAYS = 7 * WEEKS;
    private static final String FROM = "from";

    private final transient Absences absences;
    private final transient Officers officers;
    private final transient Classifiers classifiers;
    private final transient Officer officer;
    private final transient Clock clock;

    private final Div calendar = new Div();
    private final Div entries = new Div();
    private final Span period = new Span();
    private final ComboBox<Officer> who = new ComboBox<>(Texts.text("absences.officer"));
    private final DayPicker first = new DayPicker(Texts.text("absences.first"));
    private final DayPicker last = new DayPicker(Texts.text("absences.last"));
    private final ComboBox<Officer> substitute = new ComboBox<>(Texts.text("absences.substitute"));
    private final Button enter = new Button(Texts.text("absences.enter"), event -> enter());
    private final Div problems = new Div();
    private transient LocalDate from = LocalDate.EPOCH;

    /** Builds the empty calendar; the address says of which weeks. */
    public AbsencesView(
            Absences absences,
            Officers officers,
            Classifiers classifiers,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.absences = absences;
        this.officers = officers;
        this.classifiers = classifiers;
        this.officer = currentOfficer.get();
        this.clock = clock;
        addClassNames("rr-page", "rr-absences");
        Button before = new Button("‹", event -> go(from.minusDays(DAYS / 2)));
        before.setAriaLabel(Texts.text("absences.before"));
        Button now = new Button(Texts.text("absences.today"), event -> go(today()));
        Button after = new Button("›", event -> go(from.plusDays(DAYS / 2)));
        after.setAriaLabel(Texts.text("absences.after"));
        period.addClassName("rr-second");
        Toolbar toolbar = new Toolbar(Texts.text("absences.title"), before, now, after, period);
        calendar.addClassName("rr-absences-calendar");
        Card left = new Card(calendar, entries);
        left.addClassName("rr-absences-list");
        Div body = new Div(left);
        body.addClassName("rr-absences-body");
        if (officer.may("cockpit.use")) {
            body.add(form());
        }
        add(toolbar, body);
        LiveUpdates.follow(this, changes, Map.of("absence", key -> true), this::draw);
    }

    private Component form() {
        List<Officer> colleagues = colleagues();
        who.setId("absence-officer");
        people(who, colleagues);
        people(substitute, colleagues);
        substitute.setId("absence-substitute");
        first.setId("absence-first");
        last.setId("absence-last");
        first.setValue(today());
        who.addValueChangeListener(event -> {
            Officer away = event.getValue();
            people(
                    substitute,
                    away == null
                            ? colleagues
                            : colleagues.stream()
                                    .filter(other -> other.role() == away.role() && !other.equals(away))
                                    .sorted(Comparator.comparing(
                                            other -> !other.unit().equals(away.unit())))
                                    .toList());
        });
        enter.setId("absence-enter");
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.setDisableOnClick(true);
        problems.addClassName("rr-absences-problems");
        problems.getElement().setAttribute("role", "alert");
        Div days = new Div(first, last);
        days.addClassName("rr-absences-days");
        Card card = Card.titled(
                Texts.text("absences.new"),
                null,
                problems,
                who,
                days,
                substitute,
                Note.of(null, Texts.text("absences.what"), Texts.text("absences.what.about")),
                enter);
        card.addClassName("rr-absences-form");
        return card;
    }

    private void people(ComboBox<Officer> box, List<Officer> people) {
        Officer before = box.getValue();
        box.setItems(people);
        box.setItemLabelGenerator(one -> one.displayName() + " · " + unit(one.unit()));
        box.setValue(before != null && people.contains(before) ? before : null);
    }

    private List<Officer> colleagues() {
        return officers.ofAuthority(officer.authority()).stream()
                .filter(one -> one.may("inbox.use"))
                .toList();
    }

    private void enter() {
        problems.removeAll();
        Map<String, HasValidation> fields =
                Map.of("officer", who, "firstDay", first, "lastDay", last, "substitute", substitute);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            absences.enter(new EnterAbsence(
                    signInName(who.getValue()), first.getValue(), last.getValue(), signInName(substitute.getValue())));
            Notifications.done(Texts.text("absences.entered"));
            who.clear();
            last.clear();
            substitute.clear();
            fields.values().forEach(field -> field.setInvalid(false));
            draw();
        } catch (Rejection rejection) {
            for (Violation violation : rejection.violations()) {
                HasValidation field = violation.field() == null ? null : fields.get(violation.field());
                if (field == null) {
                    problems.add(new Span("▲ " + Rejections.describe(violation)));
                } else {
                    field.setErrorMessage(Rejections.describe(violation));
                    field.setInvalid(true);
                }
            }
        } finally {
            enter.setEnabled(true);
        }
    }

    private static @Nullable String signInName(@Nullable Officer officer) {
        return officer == null ? null : officer.signInName();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        from = monday(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FROM)
                .flatMap(AbsencesView::day)
                .orElseGet(this::today));
        draw();
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LegalTime.day(clock.instant());
    }

    private static void go(LocalDate day) {
        UI.getCurrent()
                .navigate(
                        AbsencesView.class, QueryParameters.of(FROM, monday(day).toString()));
    }

    private void draw() {
        LocalDate until = from.plusDays(DAYS - 1L);
        period.setText(Dates.day(from) + " – " + Dates.day(until));
        List<AbsenceView> shown = absences.calendar(from, until);
        Map<String, Officer> names = new LinkedHashMap<>();
        shown.forEach(absence -> {
            officers.find(absence.officer()).ifPresent(one -> names.put(absence.officer(), one));
            officers.find(absence.substitute()).ifPresent(one -> names.put(absence.substitute(), one));
        });
        calendar.removeAll();
        entries.removeAll();
        if (shown.isEmpty()) {
            entries.add(new EmptyState(Texts.text("absences.none"), Texts.text("absences.none.about")));
            return;
        }
        calendar.getElement().appendChild(table(shown, names));
    }

    /** A row for each absence: whose, the days as a bar over the weeks, who acts, and the way to take it back. */
    private Element table(List<AbsenceView> shown, Map<String, Officer> names) {
        Element table = new Element("table");
        Element caption = new Element("caption");
        caption.setText(Texts.text("absences.title"));
        caption.setAttribute("class", "rr-only-read");
        Element head = new Element("tr");
        head.appendChild(cell("th", Texts.text("absences.officer"), null));
        head.appendChild(cell("th", Texts.text("absences.days"), null));
        Element weeks = new Element("th");
        weeks.setAttribute("class", "rr-absences-weeks");
        Div marks = new Div();
        for (int week = 0; week < WEEKS; week++) {
            marks.add(new Span(Dates.day(from.plusWeeks(week)).substring(0, 6)));
        }
        weeks.appendChild(marks.getElement());
        head.appendChild(weeks);
        head.appendChild(cell("th", Texts.text("absences.substitute"), null));
        Element ways = cell("th", "", null);
        ways.setAttribute("aria-label", Texts.text("absences.withdraw"));
        head.appendChild(ways);
        Element top = new Element("thead");
        top.appendChild(head);
        Element rows = new Element("tbody");
        shown.stream()
                .sorted(Comparator.comparing(AbsenceView::firstDay)
                        .thenComparing(absence -> name(absence.officer(), names)))
                .forEach(absence -> rows.appendChild(row(absence, names)));
        table.appendChild(caption, top, rows);
        return table;
    }

    private Element row(AbsenceView absence, Map<String, Officer> names) {
        Element row = new Element("tr");
        if (absence.covers(today())) {
            row.setAttribute("data-now", true);
        }
        row.appendChild(cell("th", name(absence.officer(), names), unitOf(absence.officer(), names)));
        row.appendChild(cell("td", Dates.day(absence.firstDay()), "– " + Dates.day(absence.lastDay())));
        Element days = new Element("td");
        days.setAttribute("class", "rr-absences-weeks");
        days.setAttribute("aria-hidden", "true");
        days.appendChild(line(absence).getElement());
        row.appendChild(days);
        row.appendChild(cell("td", "→ " + name(absence.substitute(), names), unitOf(absence.substitute(), names)));
        Element ways = new Element("td");
        if (officer.may("cockpit.use") && !absence.lastDay().isBefore(today())) {
            boolean begun = !absence.firstDay().isAfter(today());
            Button withdraw = new Button(
                    Texts.text(begun ? "absences.end-now" : "absences.withdraw"), event -> withdraw(absence));
            withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL);
            withdraw.setAriaLabel(withdraw.getText() + ": " + name(absence.officer(), names));
            ways.appendChild(withdraw.getElement());
        }
        row.appendChild(ways);
        return row;
    }

    private Div line(AbsenceView absence) {
        long begins = Math.max(0, absence.firstDay().toEpochDay() - from.toEpochDay());
        long ends = Math.min(DAYS, absence.lastDay().toEpochDay() - from.toEpochDay() + 1);
        Span bar = new Span();
        bar.addClassName("rr-absences-bar");
        bar.getStyle().set("left", 100.0 * begins / DAYS + "%").set("width", 100.0 * (ends - begins) / DAYS + "%");
        Div line = new Div(bar);
        line.addClassName("rr-absences-line");
        long now = today().toEpochDay() - from.toEpochDay();
        if (now >= 0 && now < DAYS) {
            Span today = new Span();
            today.addClassName("rr-absences-today");
            today.getStyle().set("left", 100.0 * now / DAYS + "%").set("width", 100.0 / DAYS + "%");
            line.add(today);
        }
        return line;
    }

    private void withdraw(AbsenceView absence) {
        try {
            absences.withdraw(absence.id());
            Notifications.done(Texts.text("absences.withdrawn"));
        } catch (Rejection rejection) {
            Notifications.refused(rejection);
        }
        draw();
    }

    private static Element cell(String tag, String text, @Nullable String second) {
        Element cell = new Element(tag);
        if ("th".equals(tag)) {
            cell.setAttribute("scope", second == null ? "col" : "row");
        }
        Span line = new Span(text);
        cell.appendChild(line.getElement());
        if (second != null) {
            Span below = new Span(second);
            below.addClassName("rr-second");
            cell.appendChild(below.getElement());
        }
        return cell;
    }

    private String name(String signInName, Map<String, Officer> names) {
        Officer known = names.get(signInName);
        return known == null ? signInName : known.displayName();
    }

    private String unitOf(String signInName, Map<String, Officer> names) {
        Officer known = names.get(signInName);
        return known == null ? "" : unit(known.unit());
    }

    private String unit(String code) {
        return classifiers.label(CodeList.UNIT, code).in(Texts.language());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("absences.title") + " · " + Texts.text("shell.brand");
    }
}
