package lv.returnregister.modelling.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.KeepScenario;
import lv.returnregister.modelling.trial.Scenario;
import lv.returnregister.modelling.trial.Scenario.Expected;
import lv.returnregister.modelling.trial.Scenario.Given;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.TableTrial;
import lv.returnregister.modelling.trial.TrialResult;
import lv.returnregister.modelling.trial.TrialResult.Coverage;
import lv.returnregister.modelling.trial.TrialResult.Deviation;
import lv.returnregister.modelling.trial.TrialResult.Outcome;
import lv.returnregister.modelling.trial.TrialResult.Tried;
import lv.returnregister.modelling.trial.TrialRuns;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;
import org.jspecify.annotations.Nullable;

/**
 * The test table of a decision: a question to the draft with a field for each fact, the scenarios kept with it and how each
 * comes out, and the rows no scenario comes to. The page gives the draft's text and calls {@link #refresh()} when it changed.
 */
@CssImport("./styles/trial.css")
public final class TableTrialView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ModelRef model;
    private final SerializableSupplier<String> draft;
    private final transient ModelCatalogue others;
    private final transient TrialRuns runs;
    private final transient Scenarios scenarios;
    private final boolean mayKeep;
    private final DayPicker day = new DayPicker(Texts.text("trial.day"));
    private final Div fields = new Div();
    private final Div answer = new Div();
    private final Div results = new Div();
    private transient List<FactField> facts = List.of();
    private transient List<DraftTable.Column> asked = List.of();

    /**
     * Draws the trial of a table.
     *
     * @param draft the text of the draft as it is now
     * @param others the models that are live beside it
     * @param mayKeep whether scenarios may be kept and removed here
     */
    public TableTrialView(
            ModelRef model,
            SerializableSupplier<String> draft,
            ModelCatalogue others,
            TrialRuns runs,
            Scenarios scenarios,
            Clock clock,
            boolean mayKeep) {
        this.model = model;
        this.draft = draft;
        this.others = others;
        this.runs = runs;
        this.scenarios = scenarios;
        this.mayKeep = mayKeep;
        addClassNames("rr-trial", "rr-stack");
        day.setValue(LegalTime.day(clock.instant()));
        fields.addClassName("rr-trial-fields");
        answer.addClassName("rr-trial-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        results.addClassName("rr-stack");
        Button ask = new Button(Texts.text("trial.ask"), click -> ask());
        ask.setId("trial-ask");
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Span about = new Span(Texts.text("trial.about"));
        about.addClassName("rr-second");
        add(Card.titled(Texts.text("trial.title"), null, about, fields, new Div(ask), answer), results);
        refresh();
    }

    /** Reads the draft again: fields for what it asks now, and every scenario tried anew. */
    public void refresh() {
        try {
            List<DraftTable.Column> inputs = TableTrial.of(draft.get()).inputs();
            if (!inputs.equals(asked) || facts.isEmpty()) {
                asked = inputs;
                facts = inputs.stream().map(FactField::of).toList();
                fields.removeAll();
                fields.add(day);
                facts.forEach(field -> fields.add(field.component()));
            }
        } catch (Rejection unreadable) {
            // The scenarios below say why; the fields stay for when the draft can be read again.
            asked = List.of();
        }
        answer.removeAll();
        run();
    }

    private void ask() {
        answer.removeAll();
        LocalDate asOf = day.getValue();
        if (asOf == null) {
            day.setInvalid(true);
            return;
        }
        Map<String, Object> known = new LinkedHashMap<>();
        facts.forEach(field -> field.value().ifPresent(value -> known.put(field.name(), value)));
        try {
            TableTrial table = TableTrial.of(draft.get());
            Optional<TableHit> hit = table.ask(asOf, known);
            answer.add(hit.map(found -> answered(table, found))
                    .orElseGet(() -> new StatusBadge(Tone.SOON, Texts.text("trial.no-row"))));
            if (mayKeep) {
                answer.add(keeping(
                        Given.facts(asOf, known),
                        hit.map(found -> Expected.answer(found.decided())).orElseGet(Expected::nothing)));
            }
        } catch (Rejection refused) {
            answer.add(problem(refused));
        }
    }

    private static Component answered(TableTrial table, TableHit hit) {
        KeyValueList values = new KeyValueList();
        for (DraftTable.Column output : table.outputs()) {
            Object value = hit.values().get(output.name());
            values.with(output.label(), value == null ? "–" : String.valueOf(value));
        }
        Span says = new Span(hit.says());
        Div head = new Div(new StatusBadge(Tone.INFORMATION, Texts.text("trial.row", hit.position())), says);
        head.addClassName("rr-trial-row");
        return new Div(head, values);
    }

    private Component keeping(Given given, Expected expected) {
        TextField name = new TextField(Texts.text("trial.name"));
        name.setId("trial-name");
        name.setMaxLength(200);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Button keep = new Button(Texts.text("trial.keep"), click -> {
            try {
                scenarios.keep(new KeepScenario(model, name.getValue(), given, expected));
                Notifications.done(Texts.text("trial.kept"));
                answer.removeAll();
                run();
            } catch (Rejection refused) {
                name.setErrorMessage(Rejections.describe(refused.violations().getFirst()));
                name.setInvalid(true);
            }
        });
        keep.setId("trial-keep");
        Div row = new Div(name, keep);
        row.addClassName("rr-trial-keep");
        return row;
    }

    private void run() {
        TrialResult result = runs.run(model, draft.get(), others);
        results.removeAll();
        if (result.problem() != null) {
            results.add(
                    Card.titled(Texts.text("trial.scenarios"), null, new Span(Rejections.describe(result.problem()))));
            return;
        }
        long asExpected = result.scenarios().size() - result.failed();
        StatusBadge summary = new StatusBadge(
                result.isAsExpected() ? Tone.DONE : Tone.OVERDUE,
                Texts.text(
                        "trial.scenarios.summary",
                        asExpected,
                        result.scenarios().size()));
        results.add(Card.titled(
                Texts.text("trial.scenarios"),
                result.scenarios().isEmpty() ? null : summary,
                result.scenarios().isEmpty()
                        ? new EmptyState(Texts.text("trial.scenarios.none"), Texts.text("trial.scenarios.none.about"))
                        : scenarios(result.scenarios())));
        if (!result.coverage().isEmpty()) {
            results.add(coverage(result));
        }
    }

    private Grid<Tried> scenarios(List<Tried> tried) {
        Grid<Tried> grid = grid(Texts.text("trial.scenarios"));
        grid.addComponentColumn(row -> KeysetList.lines(
                        row.scenario().name().in(Texts.language()),
                        row.scenario().isShipped()
                                ? Texts.text("trial.shipped")
                                : Texts.text("trial.by", String.valueOf(row.scenario().keptBy()))))
                .setHeader(Texts.text("trial.scenario"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> KeysetList.lines(
                        written(row.scenario().factsInOrder()),
                        Dates.day(row.scenario().given().day())))
                .setHeader(Texts.text("trial.facts"))
                .setFlexGrow(3);
        grid.addComponentColumn(TableTrialView::outcome)
                .setHeader(Texts.text("trial.result"))
                .setFlexGrow(3);
        if (mayKeep) {
            grid.addComponentColumn(row -> row.scenario().isShipped() ? new Span() : remover(row.scenario()))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.setItems(tried);
        return grid;
    }

    private Button remover(Scenario scenario) {
        Button remove = new Button(Texts.text("trial.remove"), click -> {
            try {
                scenarios.remove(scenario);
                Notifications.done(Texts.text("trial.removed"));
            } catch (Rejection refused) {
                Notifications.refused(refused);
            }
            run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.text("trial.remove.of", scenario.name().in(Texts.language())));
        return remove;
    }

    private static Component outcome(Tried tried) {
        Tone tone = switch (tried.outcome()) {
            case AS_EXPECTED -> Tone.DONE;
            case OTHERWISE -> Tone.OVERDUE;
            case NOT_POSSIBLE -> Tone.SOON;
        };
        Div told = new Div(new StatusBadge(tone, Texts.text("trial.outcome." + word(tried.outcome()))));
        TableHit hit = tried.hit();
        if (hit != null) {
            told.add(new Span(" " + Texts.text("trial.row", hit.position())));
        }
        if (tried.problem() != null) {
            told.add(new Div(new Span(Rejections.describe(tried.problem()))));
        }
        if (!tried.deviations().isEmpty()) {
            UnorderedList list = new UnorderedList();
            tried.deviations().forEach(deviation -> list.add(new ListItem(written(deviation))));
            told.add(list);
        }
        told.addClassName("rr-trial-outcome");
        return told;
    }

    private static Card coverage(TrialResult result) {
        Grid<Coverage> grid = grid(Texts.text("trial.coverage"));
        grid.addColumn(row -> row.row().position())
                .setHeader(Texts.text("trial.coverage.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.row().says()).setHeader("").setFlexGrow(5);
        grid.addComponentColumn(row -> row.scenarios() == 0
                        ? new StatusBadge(Tone.SOON, Texts.text("trial.coverage.missed"))
                        : new StatusBadge(Tone.DONE, String.valueOf(row.scenarios())))
                .setHeader(Texts.text("trial.coverage.hits"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(result.coverage());
        Span summary = new Span(Texts.text(
                "trial.coverage.summary", result.uncovered(), result.coverage().size()));
        summary.addClassName("rr-second");
        return Card.titled(Texts.text("trial.coverage"), summary, grid);
    }

    private static <T> Grid<T> grid(String label) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", label);
        return grid;
    }

    private static Component problem(Rejection refused) {
        return new StatusBadge(
                Tone.OVERDUE,
                refused.violations().stream().map(Rejections::describe).collect(Collectors.joining(" ")));
    }

    private static String written(Map<String, Object> facts) {
        List<String> parts = new ArrayList<>();
        facts.forEach((name, value) -> parts.add(name + " = " + value(value)));
        return String.join(", ", parts);
    }

    private static String value(@Nullable Object value) {
        return value instanceof Boolean flag ? Texts.text(flag ? "trial.yes" : "trial.no") : String.valueOf(value);
    }

    private static String written(Deviation deviation) {
        return Texts.text(
                "trial.deviation",
                deviation.name().isEmpty() ? Texts.text("trial.deviation.whole") : deviation.name(),
                deviation.expected().isEmpty() ? Texts.text("trial.deviation.none") : deviation.expected(),
                deviation.actual().isEmpty() ? Texts.text("trial.deviation.none") : deviation.actual());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
