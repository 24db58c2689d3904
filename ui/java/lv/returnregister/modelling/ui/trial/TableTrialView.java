package lv.returnregister.modelling.ui.trial;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;

/**
 * The test table of a decision: a question to the draft with a field for each fact, the scenarios kept with it and how each
 * comes out, and the rows no scenario comes to. The page gives the draft's text and calls {@link #refresh()} when it changed.
 */
public final class TableTrialView extends TrialView {

    private static final long serialVersionUID = 1L;

    private final Div answer = new Div();
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
        super(model, draft, others, runs, scenarios, clock, mayKeep);
        answer.addClassName("rr-trial-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        Div tools = tools(
                "trial.past",
                past.facts(model),
                one -> Texts.text(
                        "trial.past.answers", one.answers(), String.join(", ", KeptScenarios.written(one.facts()))),
                this::askAgain,
                primary("trial.ask", "trial-ask", this::ask));
        add(
                Card.titled(Texts.text("trial.title"), null, second(Texts.text("trial.about")), fields, tools, answer),
                results());
        refresh();
    }

    /** Reads the draft again: fields for what it asks now, and every scenario tried anew. */
    @Override
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
        scenariosChanged();
    }

    @Override
    void scenariosChanged() {
        answer.removeAll();
        tryScenarios();
    }

    private void askAgain(PastFacts one) {
        day.setValue(one.day());
        facts.forEach(field -> field.setValue(one.facts().get(field.name())));
        ask();
    }

    private void ask() {
        answer.removeAll();
        LocalDate asOf = day.getValue();
        if (asOf == null) {
            day.setInvalid(true);
            return;
        }
        Map<String, Object> known = known(facts);
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

    @Override
    void showBeside(TrialResult result, Div place) {
        if (!result.coverage().isEmpty()) {
            place.add(coverage(result));
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
}
