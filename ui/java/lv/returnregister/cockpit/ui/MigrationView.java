package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.Batch;
import lv.returnregister.cockpit.Batches;
import lv.returnregister.cockpit.MigrationDesk;
import lv.returnregister.cockpit.MigrationDesk.Candidate;
import lv.returnregister.cockpit.MigrationDesk.Filter;
import lv.returnregister.cockpit.OperationRules;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.ModelMigrations.Plan;
import lv.returnregister.workflow.ModelMigrations.Version;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ui.ModelNames;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.jspecify.annotations.Nullable;

/**
 * Takes running cases over to another version of a process: both versions beside each other with what becomes what, which of
 * the cases, how each would come out, and the migration with its progress.
 */
@Route(value = MigrationView.ROUTE + "/:process", layout = MainLayout.class)
@RolesAllowed("case.operate")
@CssImport("./styles/operations.css")
public class MigrationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is; the process id follows. */
    public static final String ROUTE = "cockpit/migrate";

    private final transient MigrationDesk migrations;
    private final transient Batches batches;
    private final transient OperationRules rules;
    private final transient ProcessModels models;
    private final transient ModelNames names;
    private final transient Classifiers classifiers;
    private final Select<Version> source = new Select<>();
    private final Select<Version> target = new Select<>();
    private final ProcessDiagram before = new ProcessDiagram();
    private final ProcessDiagram after = new ProcessDiagram();
    private final Div mapping = new Div();
    private final Div problems = new Div();
    private final ComboBox<String> unit = new ComboBox<>();
    private final ComboBox<String> place = new ComboBox<>();
    private final Span count = new Span();
    private final Button rehearse = new Button(Texts.text("migration.rehearse"), click -> begin(true));
    private final Button migrate = new Button(Texts.text("migration.run"), click -> begin(false));
    private final TextArea reason = new TextArea(Texts.text("operation.reason"));
    private final Div second = new Div();
    private final Div progress = new Div();
    private transient Map<String, String> elements = new LinkedHashMap<>();
    private transient List<Candidate> chosen = List.of();
    private String process = "";
    private @Nullable UUID batch;
    private boolean drawing;

    /** Draws the wizard; the address says of which process. */
    public MigrationView(
            MigrationDesk migrations,
            Batches batches,
            OperationRules rules,
            ProcessModels models,
            ModelNames names,
            Classifiers classifiers,
            Changes changes) {
        this.migrations = migrations;
        this.batches = batches;
        this.rules = rules;
        this.models = models;
        this.names = names;
        this.classifiers = classifiers;
        addClassNames("rr-page", "rr-migration");
        source.setLabel(Texts.text("migration.source"));
        target.setLabel(Texts.text("migration.target"));
        source.setItemLabelGenerator(this::title);
        target.setItemLabelGenerator(this::title);
        source.addValueChangeListener(event -> propose());
        target.addValueChangeListener(event -> propose());
        unit.setLabel(Texts.text("migration.unit"));
        unit.setPlaceholder(Texts.text("migration.all"));
        unit.setClearButtonVisible(true);
        unit.setItemLabelGenerator(
                code -> this.classifiers.label(CodeList.UNIT, code).in(Texts.language()));
        unit.addValueChangeListener(event -> choose());
        place.setLabel(Texts.text("migration.place"));
        place.setPlaceholder(Texts.text("migration.all"));
        place.setClearButtonVisible(true);
        place.addValueChangeListener(event -> choose());
        rehearse.setId("rehearse");
        migrate.setId("migrate");
        migrate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reason.setMaxLength(2000);
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.getElement().setAttribute("data-field", "reason");
        mapping.addClassName("rr-mapping");
        progress.getElement().setAttribute("aria-live", "polite");
        LiveUpdates.follow(this, changes, Map.of(Batches.TOPIC, this::isMine), this::showProgress);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        process = event.getRouteParameters().get("process").orElse("");
        removeAll();
        List<Version> versions;
        try {
            versions = migrations.versions(process);
        } catch (Rejection unknown) {
            add(new Toolbar(Texts.text("migration.title")));
            add(new EmptyState(
                    Texts.text("migration.unknown"),
                    Rejections.describe(unknown.violations().getFirst())));
            return;
        }
        Anchor back = new Anchor(OperationsView.ROUTE, Texts.text("operations.title"));
        back.getElement().setAttribute("router-link", true);
        add(new Toolbar(Texts.text("migration.title") + ": " + names.process(process), back));
        if (versions.size() < 2) {
            add(new EmptyState(Texts.text("migration.one-version"), Texts.text("migration.one-version.about")));
            return;
        }
        drawing = true;
        source.setItems(versions);
        target.setItems(versions);
        target.setValue(versions.getFirst());
        source.setValue(versions.stream()
                .skip(1)
                .filter(version -> version.running() > 0)
                .findFirst()
                .orElse(versions.get(1)));
        drawing = false;
        add(body());
        propose();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("migration.title") + " · " + Texts.text("shell.brand");
    }

    private boolean isMine(String key) {
        return batch != null && batch.toString().equals(key);
    }

    private String title(Version version) {
        return Texts.text(
                "migration.version", version.version(), version.tag() == null ? "–" : version.tag(), version.running());
    }

    private Div body() {
        Div maps = new Div(map("migration.source", before), map("migration.target", after));
        maps.addClassName("rr-migration-maps");
        Div versions = new Div(source, target);
        versions.addClassName("rr-migration-pair");
        Div filter = new Div(unit, place);
        filter.addClassName("rr-migration-pair");
        Div foot = new Div(rehearse, migrate);
        foot.addClassName("rr-edit-foot");
        Div work = new Div(
                Card.titled(Texts.text("migration.versions"), null, versions),
                Card.titled(Texts.text("migration.mapping"), null, problems, mapping),
                Card.titled(Texts.text("migration.cases"), count, filter),
                Card.titled(Texts.text("migration.run"), null, second, reason, foot, progress));
        work.addClassNames("rr-cards", "rr-operations-work");
        Div body = new Div(maps, work);
        body.addClassName("rr-operations-body");
        return body;
    }

    private static Div map(String key, ProcessDiagram diagram) {
        Div box = new Div(new H3(Texts.text(key)), diagram);
        box.addClassName("rr-operations-map");
        return box;
    }

    private void propose() {
        Version from = source.getValue();
        Version to = target.getValue();
        if (drawing || from == null || to == null) {
            return;
        }
        before.setXml(models.xml(from.id()));
        after.setXml(models.xml(to.id()));
        elements = new LinkedHashMap<>(migrations.propose(from.id(), to.id()).elements());
        List<Candidate> all = migrations.candidates(from.id(), Filter.all());
        unit.setItems(all.stream()
                .flatMap(candidate -> candidate.sheet().units().stream())
                .distinct()
                .sorted()
                .toList());
        place.setItems(migrations.places(from.id()));
        place.setItemLabelGenerator(element -> names.element(from.id(), element));
        rows(from, to, all);
        second.removeAll();
        boolean needed = migrations.needsSecond(process);
        second.add(OperationPanel.second(rules.touched(List.of(process)), needed, rules));
        check();
        choose();
    }

    /** One row an element in which a process can stand: how many cases stand there, and what it becomes. */
    private void rows(Version from, Version to, List<Candidate> all) {
        Map<String, Long> standing = all.stream()
                .flatMap(candidate -> candidate.running().activities().stream())
                .collect(Collectors.groupingBy(activity -> activity, Collectors.counting()));
        List<String> targets = migrations.places(to.id());
        mapping.removeAll();
        for (String element : migrations.places(from.id())) {
            Span name = new Span(names.element(from.id(), element));
            long here = standing.getOrDefault(element, 0L);
            Span stands = new Span(here == 0 ? "" : String.valueOf(here));
            stands.addClassName("rr-mapping-count");
            stands.getElement().setAttribute("title", Texts.text("migration.stand-here"));
            ComboBox<String> becomes = new ComboBox<>();
            becomes.setItems(targets);
            becomes.setItemLabelGenerator(other -> names.element(to.id(), other));
            becomes.setPlaceholder(Texts.text("migration.not-taken"));
            becomes.setClearButtonVisible(true);
            becomes.setAriaLabel(Texts.text("migration.becomes", names.element(from.id(), element)));
            becomes.setValue(elements.get(element));
            becomes.addValueChangeListener(event -> {
                if (event.getValue() == null) {
                    elements.remove(element);
                } else {
                    elements.put(element, event.getValue());
                }
                check();
            });
            Div row = new Div(name, stands, becomes);
            row.addClassName("rr-mapping-row");
            row.getElement().setAttribute("data-element", element);
            if (here > 0) {
                row.getElement().setAttribute("data-tone", elements.containsKey(element) ? "done" : "overdue");
            }
            mapping.add(row);
        }
    }

    /** What stands against the mapping, and the same pairs by number on both drawings. */
    private void check() {
        Plan plan = plan();
        List<Violation> wrong = plan == null ? List.of() : migrations.problems(plan);
        problems.removeAll();
        if (wrong.isEmpty()) {
            problems.add(new StatusBadge(Tone.DONE, Texts.text("migration.mapping.fits")));
        } else {
            problems.add(Note.of(
                    Tone.OVERDUE,
                    Texts.text("migration.mapping.wrong"),
                    wrong.stream().map(Rejections::describe).collect(Collectors.joining(" "))));
        }
        rehearse.setEnabled(wrong.isEmpty());
        migrate.setEnabled(wrong.isEmpty());
        Map<String, String> left = new LinkedHashMap<>();
        Map<String, String> right = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> pair : elements.entrySet()) {
            number++;
            left.put(pair.getKey(), String.valueOf(number));
            right.merge(pair.getValue(), String.valueOf(number), (one, other) -> one + ", " + other);
        }
        before.setBadges(left);
        after.setBadges(right);
    }

    private void choose() {
        Version from = source.getValue();
        if (drawing || from == null) {
            return;
        }
        chosen = migrations.candidates(from.id(), new Filter(unit.getValue(), place.getValue()));
        count.setText(Texts.text("migration.count", chosen.size()));
    }

    private @Nullable Plan plan() {
        Version from = source.getValue();
        Version to = target.getValue();
        return from == null || to == null ? null : new Plan(from.id(), to.id(), elements);
    }

    private void begin(boolean rehearsal) {
        Plan plan = plan();
        if (plan == null) {
            return;
        }
        reason.setInvalid(false);
        List<String> instances = new ArrayList<>();
        chosen.forEach(candidate -> instances.add(candidate.running().instance()));
        try {
            batch = rehearsal
                    ? migrations.rehearse(plan, instances)
                    : migrations.migrate(plan, instances, reason.getValue());
            showProgress();
        } catch (Rejection refused) {
            if (refused.names("required")) {
                reason.setErrorMessage(Rejections.describe(refused.violations().getFirst()));
                reason.setInvalid(true);
                reason.focus();
            } else {
                Notifications.refused(refused);
            }
        }
    }

    private void showProgress() {
        UUID running = batch;
        if (running == null) {
            return;
        }
        Batch now = batches.find(running);
        progress.removeAll();
        progress.add(
                new H3(Texts.text("migration.kind." + now.kind())),
                new BatchProgress(now, batches.items(running), names));
        if (now.state() == Batch.State.WAITS_FOR_SECOND) {
            Anchor link = new Anchor(OperationsView.ROUTE + "?batch=" + running, Texts.text("operations.title"));
            link.getElement().setAttribute("router-link", true);
            progress.add(link);
        }
    }
}
