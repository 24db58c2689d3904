package lv.returnregister.modelling.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.PastCases;
import lv.returnregister.modelling.trial.PastCases.PastFacts;
import lv.returnregister.modelling.trial.Scenario.Expected;
import lv.returnregister.modelling.trial.Scenario.Given;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.TableTrial;
import lv.returnregister.modelling.trial.TrialResult;
import lv.returnregister.modelling.trial.TrialResult.Coverage;
import lv.returnregister.modelling.trial.TrialRuns;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;

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
    private final transient KeptScenarios kept;
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
            PastCases past,
            Clock clock,
            boolean mayKeep) {
        this.model = model;
        this.draft = draft;
        this.others = others;
        this.runs = runs;
        this.kept = new KeptScenarios(model, scenarios, mayKeep, () -> {
            answer.removeAll();
            run();
        });
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
        Div tools = new Div(ask);
        tools.addClassName("rr-trial-keep");
        List<PastFacts> pastFacts = past.facts(model);
        if (!pastFacts.isEmpty()) {
            tools.add(fromCases(pastFacts));
        }
        add(Card.titled(Texts.text("trial.title"), null, about, fields, tools, answer), results);
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

    private Component fromCases(List<PastFacts> pastFacts) {
        Select<PastFacts> choice = new Select<>();
        choice.setId("trial-past");
        choice.setPlaceholder(Texts.text("trial.past"));
        choice.setAriaLabel(Texts.text("trial.past"));
        choice.setItems(pastFacts);
        choice.setItemLabelGenerator(one ->
                Texts.text("trial.past.answers", one.answers(), String.join(", ", KeptScenarios.written(one.facts()))));
        choice.addClassName("rr-trial-past");
        choice.addValueChangeListener(chosen -> {
            PastFacts one = chosen.getValue();
            if (one != null) {
                day.setValue(one.day());
                facts.forEach(field -> field.setValue(one.facts().get(field.name())));
                ask();
            }
        });
        return choice;
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
                answer.add(kept.keeping(
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

    private void run() {
        TrialResult result = runs.run(model, draft.get(), others);
        results.removeAll();
        results.add(kept.show(result));
        if (!result.coverage().isEmpty()) {
            results.add(coverage(result));
        }
    }

    private static Card coverage(TrialResult result) {
        Grid<Coverage> grid = KeptScenarios.grid(Texts.text("trial.coverage"));
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

    private static Component problem(Rejection refused) {
        return new StatusBadge(
                Tone.OVERDUE,
                refused.violations().stream().map(Rejections::describe).collect(Collectors.joining(" ")));
    }
}
