package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.cockpit.CaseSheets.Sheet;
import lv.returnregister.cockpit.OperationDesk;
import lv.returnregister.cockpit.OperationDesk.Proposal;
import lv.returnregister.cockpit.OperationRules;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.CaseOperations.Instance;
import lv.returnregister.workflow.CaseOperations.Token;
import lv.returnregister.workflow.CaseOperations.Variable;
import lv.returnregister.workflow.Operation;
import lv.returnregister.workflow.Operation.Kind;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ui.ModelNames;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one case, where they stand, and what a supervisor can do about it: each operation shows first what it
 * takes and brings.
 */
@Route(value = CaseOperationsView.ROUTE + "/:case", layout = MainLayout.class)
@RolesAllowed("case.operate")
@CssImport("./styles/case.css")
@CssImport("./styles/operations.css")
public class CaseOperationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is; the case's id follows. */
    public static final String ROUTE = "cockpit/case";

    private final transient OperationDesk operations;
    private final transient OperationRules rules;
    private final transient ProcessModels models;
    private final transient ModelNames names;
    private final Div page = new Div();
    private final Div chips = new Div();
    private final Div work = new Div();
    private final Div waiting = new Div();
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final transient ProposalCards proposals;
    private transient @Nullable CaseId caseId;
    private transient Map<String, Instance> instances = Map.of();
    private String chosen = "";
    private String number = "";

    /** Draws the page; the address says of which case. */
    public CaseOperationsView(
            OperationDesk operations,
            OperationRules rules,
            ProcessModels models,
            ModelNames names,
            ProposalCards proposals,
            Changes changes) {
        this.operations = operations;
        this.rules = rules;
        this.models = models;
        this.names = names;
        this.proposals = proposals;
        addClassNames("rr-page", "rr-operations");
        chips.addClassName("rr-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", Texts.text("operation.processes"));
        page.addClassName("rr-operations-body");
        work.addClassNames("rr-cards", "rr-operations-work");
        waiting.addClassName("rr-stack");
        add(page);
        LiveUpdates.follow(
                this, changes, Map.of("case", this::isMine, "operation", this::isMine, "inbox", this::isMine), () -> {
                    if (caseId != null) {
                        follow(caseId);
                    }
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String id = event.getRouteParameters().get("case").orElse("");
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("process")
                .orElse("");
        try {
            CaseId given = CaseId.of(id);
            Sheet sheet = operations.sheet(given);
            caseId = given;
            number = sheet.number();
            Anchor back = new Anchor(
                    sheet.route(), sheet.number() + " · " + sheet.stage().in(Texts.language()));
            back.getElement().setAttribute("router-link", true);
            add(new Toolbar(Texts.text("operation.title"), back), page);
            follow(given);
        } catch (IllegalArgumentException notAnId) {
            add(new EmptyState(Texts.text("operation.no-case"), Texts.text("operation.no-case.about")));
        } catch (Rejection refused) {
            add(new EmptyState(
                    Texts.text("operation.no-case"),
                    refused.violations().stream().map(Rejections::describe).collect(Collectors.joining(" "))));
        }
    }

    @Override
    public String getPageTitle() {
        return number + " · " + Texts.text("operation.title") + " · " + Texts.text("shell.brand");
    }

    private boolean isMine(String key) {
        return caseId != null && caseId.toString().equals(key);
    }

    /** What is seen follows the case; an operation that is being prepared stays, and is checked again when it is done. */
    private void follow(CaseId id) {
        instances = operations.instances(id).stream()
                .collect(Collectors.toMap(Instance::id, one -> one, (one, other) -> one, LinkedHashMap::new));
        waiting.removeAll();
        List<Proposal> asked =
                operations.of(id).stream().filter(Proposal::isWaiting).toList();
        asked.forEach(one -> waiting.add(proposals.card(one, () -> follow(id))));
        if (instances.isEmpty()) {
            page.removeAll();
            page.add(new EmptyState(Texts.text("operation.no-process"), ""));
            return;
        }
        if (!instances.containsKey(chosen)) {
            chosen = instances.values().stream()
                    .filter(one -> one.process().equals(chosen))
                    .findFirst()
                    .orElseGet(() -> instances.values().iterator().next())
                    .id();
            show(id);
        } else if (page.getComponentCount() == 0) {
            show(id);
        }
        chips();
        draw();
    }

    private void chips() {
        chips.removeAll();
        for (Instance instance : instances.values()) {
            NativeButton chip =
                    new NativeButton(names.of(instance.definitionId()).name(), click -> choose(instance));
            chip.getElement()
                    .setAttribute("aria-pressed", String.valueOf(instance.id().equals(chosen)));
            chip.getElement().setAttribute("data-process", instance.process());
            if (!instance.running()) {
                chip.add(new Span(" ✓"));
            }
            chips.add(chip);
        }
    }

    private void choose(Instance instance) {
        chosen = instance.id();
        chips();
        if (caseId != null) {
            show(caseId);
        }
        draw();
    }

    private void draw() {
        Instance instance = instances.get(chosen);
        if (instance != null) {
            diagram.setStates(
                    Set.of(),
                    instance.tokens().stream().map(Token::activity).distinct().toList());
        }
    }

    private void show(CaseId id) {
        Instance instance = instances.get(chosen);
        if (instance == null) {
            return;
        }
        diagram.setXml(models.xml(instance.definitionId()));
        Div map = new Div(chips, diagram);
        map.addClassName("rr-operations-map");
        work.removeAll();
        work.add(waiting, tokens(id, instance), whole(id, instance), variables(id, instance));
        page.removeAll();
        page.add(map, work);
    }

    private OperationPanel panel(CaseId id) {
        return new OperationPanel(operations, rules, names, () -> {
            follow(id);
            show(id);
        });
    }

    /** Where the process stands, and what can be done with each place. */
    private Card tokens(CaseId id, Instance instance) {
        OperationPanel panel = panel(id);
        ComboBox<String> target = new ComboBox<>(Texts.text("operation.target"));
        target.setItems(operations.targets(id, instance.id()));
        target.setItemLabelGenerator(element -> names.element(instance.definitionId(), element));
        target.setWidthFull();
        target.getElement().setAttribute("data-field", "target");
        Div rows = new Div();
        rows.addClassName("rr-stack");
        for (Token token : instance.tokens()) {
            Span name =
                    new Span(Tone.INFORMATION.sign() + " " + names.element(instance.definitionId(), token.activity()));
            name.addClassName("rr-task-title");
            Button move = new Button(
                    Texts.text("operation.move"),
                    click -> needs(
                            target,
                            () -> panel.show(
                                    id,
                                    Operation.move(instance.id(), token.id(), token.activity(), target.getValue()))));
            move.getElement().setAttribute("data-operation", "move-token");
            Button end = new Button(
                    Texts.text("operation.end"),
                    click -> panel.show(id, Operation.cancelToken(instance.id(), token.id(), token.activity())));
            end.getElement().setAttribute("data-operation", "cancel-token");
            Div tools = new Div(move, end);
            tools.addClassName("rr-incident-tools");
            Div row = new Div(name, tools);
            row.addClassName("rr-operation-token");
            row.getElement().setAttribute("data-token", token.activity());
            rows.add(row);
        }
        if (instance.tokens().isEmpty()) {
            rows.add(Note.of(null, Texts.text("operation.over"), Texts.text("operation.over.about")));
        }
        Button restart = new Button(
                Texts.text("operation.restart"),
                click -> needs(target, () -> panel.show(id, Operation.restart(instance.id(), target.getValue()))));
        restart.getElement().setAttribute("data-operation", "restart");
        Div aim = new Div(target, restart);
        aim.addClassName("rr-operation-aim");
        return Card.titled(Texts.text("operation.where"), null, rows, aim, panel);
    }

    private static void needs(ComboBox<String> target, Runnable work) {
        boolean missing = target.isEmpty();
        target.setInvalid(missing);
        if (missing) {
            target.setErrorMessage(Texts.text("operation.target.needed"));
            target.focus();
        } else {
            work.run();
        }
    }

    /** What concerns the case as a whole. */
    private Card whole(CaseId id, Instance instance) {
        OperationPanel panel = panel(id);
        boolean suspended = operations.isSuspended(id);
        Kind stop = suspended ? Kind.RESUME : Kind.SUSPEND;
        Button pause = new Button(
                Texts.text("operation.kind." + stop.word()),
                click -> panel.show(id, Operation.whole(stop, instance.id())));
        pause.getElement().setAttribute("data-operation", stop.word());
        Button cancel = new Button(
                Texts.text("operation.kind.cancel"),
                click -> panel.show(id, Operation.whole(Kind.CANCEL, instance.id())));
        cancel.setEnabled(instance.running() && instance.caller() == null);
        cancel.getElement().setAttribute("data-operation", "cancel");
        Div tools = new Div(pause, cancel);
        tools.addClassName("rr-incident-tools");
        Component state = suspended
                ? new StatusBadge(Tone.SOON, Texts.text("operation.suspended"))
                : new StatusBadge(Tone.DONE, Texts.text("operation.goes-on"));
        Anchor migrate = new Anchor(
                MigrationView.ROUTE + "/" + instance.process(),
                Texts.text("operation.to-migration", ModelNames.version(instance.definitionId())));
        migrate.getElement().setAttribute("router-link", true);
        return Card.titled(Texts.text("operation.whole"), state, tools, migrate, panel);
    }

    private Card variables(CaseId id, Instance instance) {
        OperationPanel panel = panel(id);
        List<Variable> values = instance.running() ? operations.variables(id, instance.id()) : List.of();
        ComboBox<Variable> variable = new ComboBox<>(Texts.text("operation.variable"));
        variable.setItems(values);
        variable.setItemLabelGenerator(value -> value.name() + " = " + value.value());
        variable.setWidthFull();
        TextField value = new TextField(Texts.text("operation.value"));
        value.setWidthFull();
        variable.addValueChangeListener(event -> {
            Variable now = event.getValue();
            value.setValue(now == null ? "" : now.value());
            value.setHelperText(now == null ? "" : Texts.text("operation.type." + type(now)));
        });
        Button show = new Button(Texts.text("operation.show"), click -> {
            Variable now = variable.getValue();
            if (now != null && !value.isEmpty()) {
                panel.show(id, Operation.set(instance.id(), now.name(), value.getValue()));
            }
        });
        show.getElement().setAttribute("data-operation", "set-variable");
        Div fields = new Div(variable, value, show);
        fields.addClassName("rr-operation-value");
        return Card.titled(Texts.text("incidents.values"), null, fields, panel);
    }

    private static String type(Variable value) {
        return List.of("text", "flag", "number", "moment").contains(value.type()) ? value.type() : "other";
    }
}
