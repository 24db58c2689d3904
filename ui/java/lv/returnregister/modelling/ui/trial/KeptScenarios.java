package lv.returnregister.modelling.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.KeepScenario;
import lv.returnregister.modelling.trial.Scenario;
import lv.returnregister.modelling.trial.Scenario.Expected;
import lv.returnregister.modelling.trial.Scenario.Given;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.TrialResult;
import lv.returnregister.modelling.trial.TrialResult.Deviation;
import lv.returnregister.modelling.trial.TrialResult.Tried;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.TableHit;

/** The scenarios kept with a model: how each comes out with the draft, keeping a new one, removing one. */
final class KeptScenarios {

    private static final int LONGEST_NAME = 200;

    private final ModelRef model;
    private final Scenarios scenarios;
    private final boolean mayKeep;
    private final SerializableRunnable changed;

    /**
     * Those of a model.
     *
     * @param changed told when one was kept or removed
     */
    KeptScenarios(ModelRef model, Scenarios scenarios, boolean mayKeep, SerializableRunnable changed) {
        this.model = model;
        this.scenarios = scenarios;
        this.mayKeep = mayKeep;
        this.changed = changed;
    }

    /** A card with every scenario and its outcome; why there is none when the draft cannot be tried at all. */
    Card show(TrialResult result) {
        if (result.problem() != null) {
            return Card.titled(
                    Texts.text("trial.scenarios"),
                    null,
                    new StatusBadge(Tone.OVERDUE, Rejections.describe(result.problem())));
        }
        if (result.scenarios().isEmpty()) {
            return Card.titled(
                    Texts.text("trial.scenarios"),
                    null,
                    new EmptyState(Texts.text("trial.scenarios.none"), Texts.text("trial.scenarios.none.about")));
        }
        return Card.titled(
                Texts.text("trial.scenarios"),
                new StatusBadge(
                        result.isAsExpected() ? Tone.DONE : Tone.OVERDUE,
                        Texts.text(
                                "trial.scenarios.summary",
                                result.scenarios().size() - result.failed(),
                                result.scenarios().size())),
                list(result.scenarios()));
    }

    /** A name and a button that keep what was tried. */
    Component keeping(Given given, Expected expected) {
        TextField name = new TextField(Texts.text("trial.name"));
        name.setId("trial-name");
        name.setMaxLength(LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Button keep = new Button(Texts.text("trial.keep"), click -> {
            try {
                scenarios.keep(new KeepScenario(model, name.getValue(), given, expected));
                Notifications.done(Texts.text("trial.kept"));
                changed.run();
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

    /** A table as all lists of the trial are drawn. */
    static <T> Grid<T> grid(String label) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", label);
        return grid;
    }

    private Grid<Tried> list(List<Tried> tried) {
        Grid<Tried> grid = grid(Texts.text("trial.scenarios"));
        grid.addComponentColumn(row -> KeysetList.lines(
                        row.scenario().name().in(Texts.language()),
                        row.scenario().isShipped()
                                ? Texts.text("trial.shipped")
                                : Texts.text(
                                        "trial.by",
                                        String.valueOf(row.scenario().keptBy()))))
                .setHeader(Texts.text("trial.scenario"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> KeysetList.lines(
                        written(row.scenario()),
                        Dates.day(row.scenario().given().day())))
                .setHeader(Texts.text("trial.facts"))
                .setFlexGrow(3);
        grid.addComponentColumn(KeptScenarios::outcome)
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
            changed.run();
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
        String word = tried.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Div told = new Div(new StatusBadge(tone, Texts.text("trial.outcome." + word)));
        told.addClassName("rr-trial-outcome");
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
        return told;
    }

    private static String written(Scenario scenario) {
        List<String> parts = new ArrayList<>(written(scenario.factsInOrder()));
        scenario.given()
                .happenings()
                .forEach(one -> parts.add(one.element()
                        + (one.values().isEmpty() ? "" : " (" + String.join(", ", written(one.values())) + ")")));
        return String.join(", ", parts);
    }

    /** Facts as they are written: {@code overstayDays = 12}. */
    static List<String> written(Map<String, Object> facts) {
        List<String> parts = new ArrayList<>();
        facts.forEach((name, value) -> parts.add(
                name + " = " + (value instanceof Boolean flag ? Texts.text(flag ? "trial.yes" : "trial.no") : value)));
        return parts;
    }

    private static String written(Deviation deviation) {
        return Texts.text(
                "trial.deviation",
                deviation.name().isEmpty() ? Texts.text("trial.deviation.whole") : deviation.name(),
                deviation.expected().isEmpty() ? Texts.text("trial.deviation.none") : deviation.expected(),
                deviation.actual().isEmpty() ? Texts.text("trial.deviation.none") : deviation.actual());
    }
}
