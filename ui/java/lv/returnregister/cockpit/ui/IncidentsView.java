package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.Batch;
import lv.returnregister.cockpit.Batches;
import lv.returnregister.cockpit.CockpitFigures.Scope;
import lv.returnregister.cockpit.IncidentDesk;
import lv.returnregister.cockpit.IncidentDesk.Failure;
import lv.returnregister.cockpit.IncidentDesk.Group;
import lv.returnregister.cockpit.OperationDesk;
import lv.returnregister.cockpit.OperationRules;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.WarningLevel;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DueLabel;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.CaseOperations.Variable;
import lv.returnregister.workflow.Operation;
import lv.returnregister.workflow.ui.ModelNames;
import org.jspecify.annotations.Nullable;

/**
 * What failed and waits for somebody: by cause, the one that endangers a limit of law first; beside it what happened in
 * plain words, whom it concerns, who looks after it, and the ways to put it right.
 */
@Route(value = IncidentsView.ROUTE, layout = MainLayout.class)
@RolesAllowed("cockpit.use")
@CssImport("./styles/operations.css")
public class IncidentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "incidents";

    private final transient IncidentDesk incidents;
    private final transient OperationDesk operations;
    private final transient OperationRules rules;
    private final transient Batches batches;
    private final transient ModelNames names;
    private final transient Messages messages;
    private final transient Clock clock;
    private final Segments scopes;
    private final Div list = new Div();
    private final Div detail = new Div();
    private final Div progress = new Div();
    private final Anchor everyProcess = new Anchor();
    private final Span total = new Span();
    private Scope scope = Scope.UNIT;
    private @Nullable String process;
    private @Nullable UUID chosen;
    private @Nullable UUID batch;

    /** Draws the list; the address says which group is open. */
    public IncidentsView(
            IncidentDesk incidents,
            OperationDesk operations,
            OperationRules rules,
            Batches batches,
            ModelNames names,
            Classifiers classifiers,
            Messages messages,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.incidents = incidents;
        this.operations = operations;
        this.rules = rules;
        this.batches = batches;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
        Officer officer = currentOfficer.get();
        addClassNames("rr-page", "rr-incidents");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("unit", classifiers.label(CodeList.UNIT, officer.unit()).in(Texts.language()));
        options.put("authority", officer.authority().name());
        scopes = new Segments(
                Texts.text("flow.scope"),
                options,
                "unit",
                word -> getUI().ifPresent(ui -> ui.navigate(ROUTE, query(word, chosen))));
        list.addClassName("rr-incident-list");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", Texts.text("incidents.title"));
        detail.addClassNames("rr-incident-detail", "rr-cards");
        progress.getElement().setAttribute("aria-live", "polite");
        Div body = new Div(list, detail);
        body.addClassName("rr-incident-body");
        total.addClassName("rr-second");
        everyProcess.getElement().setAttribute("router-link", true);
        add(new Toolbar(Texts.text("incidents.title"), scopes, total, everyProcess), body);
        LiveUpdates.follow(this, changes, Map.of("incident", key -> true), this::showList);
        LiveUpdates.follow(this, changes, Map.of(Batches.TOPIC, this::isMine), this::showProgress);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        scope = "authority".equals(query.getSingleParameter("scope").orElse("unit")) ? Scope.AUTHORITY : Scope.UNIT;
        process = query.getSingleParameter("process").orElse(null);
        chosen = query.getSingleParameter("group").flatMap(IncidentsView::uuid).orElse(null);
        scopes.choose(word());
        showList();
        showDetail();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("incidents.title") + " · " + Texts.text("shell.brand");
    }

    private boolean isMine(String key) {
        return batch != null && batch.toString().equals(key);
    }

    /** The list follows what happens; what is being written beside it stays until its group is gone. */
    private void showList() {
        List<Group> groups = groups();
        list.removeAll();
        total.setText(Texts.text(
                "incidents.total",
                groups.stream().mapToInt(group -> group.failures().size()).sum(),
                groups.size()));
        everyProcess.setVisible(process != null);
        if (process != null) {
            everyProcess.setText(Texts.text("incidents.every-process", names.process(process)));
            everyProcess.setHref(ROUTE + "?scope=" + word());
        }
        if (groups.isEmpty()) {
            list.add(new EmptyState(Texts.text("incidents.none"), Texts.text("incidents.none.about")));
        }
        groups.forEach(group -> list.add(row(group)));
        if (chosen != null && groups.stream().noneMatch(group -> group.id().equals(chosen)) && isAttached()) {
            showDetail();
        }
    }

    private List<Group> groups() {
        return incidents.groups(scope).stream()
                .filter(group -> process == null || process.equals(group.process()))
                .toList();
    }

    private Component row(Group group) {
        Anchor row = new Anchor(ROUTE + "?" + query(word(), group.id()).getQueryString());
        row.addClassName("rr-incident");
        row.getElement().setAttribute("router-link", true);
        row.getElement().setAttribute("data-activity", group.activity());
        if (group.id().equals(chosen)) {
            row.getElement().setAttribute("aria-current", "true");
        }
        Span count = new Span(String.valueOf(group.failures().size()));
        count.addClassName("rr-incident-count");
        count.getElement().setAttribute("title", Texts.text("incidents.cases"));
        Span title = new Span(title(group));
        title.addClassName("rr-task-title");
        Span cause = new Span(group.explained().cause().in(Texts.language()));
        cause.addClassName("rr-second");
        Div words = new Div(title, cause);
        words.addClassName("rr-incident-words");
        row.add(count, words, endangered(group.endangered()));
        Div item = new Div(row);
        item.getElement().setAttribute("role", "listitem");
        return item;
    }

    private Component endangered(List<DeadlineView> limits) {
        if (limits.isEmpty()) {
            return new StatusBadge(Tone.LATER, Texts.text("incidents.no-limit"));
        }
        DeadlineView first = limits.getFirst();
        WarningLevel level = first.levelAt(clock.instant());
        Tone tone = level == WarningLevel.LATER ? Tone.LATER : Tone.valueOf(level.name());
        return new DueLabel(
                tone,
                Dates.distance(messages, Texts.language(), first.endsAt(), clock),
                first.rule().title(Texts.language()) + " · "
                        + first.rule().citation().in(Texts.language()));
    }

    private String title(Group group) {
        return names.element(group.definitionId(), group.activity()) + " · "
                + names.of(group.definitionId()).name();
    }

    private void showDetail() {
        detail.removeAll();
        Optional<Group> found =
                groups().stream().filter(group -> group.id().equals(chosen)).findFirst();
        if (found.isEmpty()) {
            detail.add(progress);
            if (chosen == null) {
                detail.add(new EmptyState(Texts.text("incidents.choose"), Texts.text("incidents.choose.about")));
            } else {
                detail.add(new EmptyState(Texts.text("incidents.settled"), Texts.text("incidents.settled.about")));
            }
            return;
        }
        Group group = found.get();
        detail.add(what(group), progress, cases(group), notes(group), technical(group));
    }

    private Card what(Group group) {
        Button all = new Button(
                Texts.text("incidents.retry-all", group.failures().size()), click -> retry(group, group.failures()));
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        all.setId("retry-all");
        Note cause = new Note(
                Tone.OVERDUE,
                group.explained().cause().in(Texts.language()),
                new Span(group.explained().mend().in(Texts.language())));
        return Card.titled(title(group), all, cause);
    }

    private Card cases(Group group) {
        Div rows = new Div();
        rows.addClassName("rr-incident-cases");
        rows.getElement().setAttribute("role", "list");
        group.failures().forEach(failure -> rows.add(caseRow(group, failure)));
        return Card.titled(Texts.text("incidents.cases"), null, rows);
    }

    private Component caseRow(Group group, Failure failure) {
        Anchor link = new Anchor(failure.sheet().route(), failure.sheet().number());
        link.getElement().setAttribute("router-link", true);
        Span since = new Span(failure.sheet().stage().in(Texts.language()) + " · "
                + Texts.text("incidents.since", Dates.minute(failure.since())));
        since.addClassName("rr-second");
        Div words = new Div(link, since);
        words.addClassName("rr-incident-words");
        Button values = new Button(Texts.text("incidents.values"));
        Button retry = new Button(Texts.text("incidents.retry"), click -> retry(group, List.of(failure)));
        Div tools = new Div(values, retry);
        tools.addClassName("rr-incident-tools");
        Div head = new Div(words, endangered(failure.endangered()), tools);
        head.addClassName("rr-incident-case");
        Div room = new Div();
        values.addClickListener(click -> {
            if (room.getComponentCount() > 0) {
                room.removeAll();
            } else {
                room.add(values(group, failure));
            }
        });
        Div item = new Div(head, room);
        item.getElement().setAttribute("role", "listitem");
        item.getElement().setAttribute("data-case", failure.sheet().number());
        return item;
    }

    /** The routing values of the process; the one the fault names is asked for even when it is not there. */
    private Component values(Group group, Failure failure) {
        Div box = new Div();
        box.addClassName("rr-incident-values");
        OperationPanel panel = new OperationPanel(operations, rules, names, this::showDetail);
        List<Variable> values;
        try {
            values = operations.variables(failure.sheet().id(), failure.instance());
        } catch (Rejection refused) {
            Notifications.refused(refused);
            return box;
        }
        Map<String, Variable> shown = new LinkedHashMap<>();
        String named = group.explained().variable();
        if (named != null) {
            shown.put(named, new Variable(named, "text", ""));
        }
        values.forEach(value -> shown.put(value.name(), value));
        Div fields = new Div();
        fields.addClassName("rr-incident-fields");
        shown.values().forEach(value -> fields.add(field(failure, value, panel)));
        box.add(new H3(Texts.text("incidents.values")), fields, panel);
        return box;
    }

    private static Component field(Failure failure, Variable value, OperationPanel panel) {
        TextField field = new TextField(value.name());
        field.setValue(value.value());
        field.setHelperText(Texts.text("operation.type." + known(value.type())));
        field.getElement().setAttribute("data-field", value.name());
        Button change = new Button(
                Texts.text("operation.show"),
                click -> panel.show(
                        failure.sheet().id(), Operation.set(failure.instance(), value.name(), given(field))));
        change.setEnabled(false);
        field.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> change.setEnabled(
                !event.getValue().isBlank() && !event.getValue().equals(value.value())));
        Div pair = new Div(field, change);
        pair.addClassName("rr-incident-field");
        return pair;
    }

    private static String given(TextField field) {
        return field.getValue().strip();
    }

    private static String known(String type) {
        return List.of("text", "flag", "number", "moment").contains(type) ? type : "other";
    }

    private Card notes(Group group) {
        TextArea note = new TextArea(Texts.text("incidents.note"));
        note.setValue(group.note() == null ? "" : group.note());
        note.setMaxLength(2000);
        note.setWidthFull();
        ComboBox<Officer> owner = new ComboBox<>(Texts.text("incidents.owner"));
        List<Officer> colleagues = incidents.colleagues();
        owner.setItems(colleagues);
        owner.setItemLabelGenerator(Officer::displayName);
        owner.setClearButtonVisible(true);
        colleagues.stream()
                .filter(officer -> officer.signInName().equals(group.owner()))
                .findFirst()
                .ifPresent(owner::setValue);
        Button save = new Button(Texts.text("incidents.save"), click -> annotate(group, note, owner));
        Div foot = new Div(save);
        foot.addClassName("rr-edit-foot");
        return Card.titled(Texts.text("incidents.who"), null, owner, note, foot);
    }

    private void annotate(Group group, TextArea note, ComboBox<Officer> owner) {
        try {
            incidents.annotate(
                    group.id(),
                    group.version(),
                    note.getValue(),
                    Optional.ofNullable(owner.getValue())
                            .map(Officer::signInName)
                            .orElse(null));
            Notifications.done(Texts.text("incidents.saved"));
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
        showDetail();
    }

    private static Card technical(Group group) {
        Span exception = new Span(group.exception());
        Span message = new Span(group.failures().getFirst().message());
        message.addClassName("rr-incident-message");
        Div words = new Div(exception, message);
        words.addClassName("rr-second");
        Card card = Card.titled(Texts.text("incidents.technical"), null, words);
        card.addClassName("rr-incident-technical");
        return card;
    }

    private void retry(Group group, List<Failure> failures) {
        try {
            batch = incidents.retry(
                    group.id(), failures.stream().map(Failure::jobId).toList());
            showProgress();
        } catch (Rejection refused) {
            Notifications.refused(refused);
            showDetail();
        }
    }

    private void showProgress() {
        UUID running = batch;
        if (running == null) {
            return;
        }
        Batch now = batches.find(running);
        progress.removeAll();
        progress.add(new BatchProgress(now, batches.items(running), names));
        if (now.state() == Batch.State.FINISHED) {
            batch = null;
            showList();
        }
    }

    private String word() {
        return scope == Scope.AUTHORITY ? "authority" : "unit";
    }

    private QueryParameters query(String scope, @Nullable UUID group) {
        Map<String, String> parameters = new HashMap<>(Map.of("scope", scope));
        if (group != null) {
            parameters.put("group", group.toString());
        }
        if (process != null) {
            parameters.put("process", process);
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
