package lv.returnregister.modelling.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.TrialResult;
import lv.returnregister.modelling.trial.TrialRuns;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;

/** What the trials of all models share: the facts that are given, those of past cases, and the scenarios that are kept. */
@CssImport("./styles/trial.css")
abstract class TrialView extends Div {

    private static final long serialVersionUID = 1L;

    final transient ModelRef model;
    final SerializableSupplier<String> draft;
    final transient ModelCatalogue others;
    final transient KeptScenarios kept;
    final boolean mayKeep;
    final DayPicker day = new DayPicker(Texts.text("trial.day"));
    final Div fields = new Div();
    private final transient TrialRuns runs;
    private final Div results = new Div();

    /**
     * @param draft the text of the draft as it is now
     * @param others the models that are live beside it
     * @param mayKeep whether scenarios may be kept and removed here
     */
    TrialView(
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
        this.kept = new KeptScenarios(model, scenarios, mayKeep, this::scenariosChanged);
        this.mayKeep = mayKeep;
        addClassNames("rr-trial", "rr-stack");
        day.setValue(LegalTime.day(clock.instant()));
        fields.addClassName("rr-trial-fields");
        results.addClassName("rr-stack");
    }

    /** Reads the draft again. */
    public abstract void refresh();

    /** What is shown of the result beside the scenarios themselves. */
    abstract void showBeside(TrialResult result, Div place);

    /** A scenario was kept or removed. */
    void scenariosChanged() {
        tryScenarios();
    }

    final void tryScenarios() {
        TrialResult result = runs.run(model, draft.get(), others);
        results.removeAll();
        results.add(kept.show(result));
        showBeside(result, results);
    }

    /** The place of the scenarios and how they come out. */
    final Component results() {
        return results;
    }

    static Map<String, Object> known(Collection<FactField> facts) {
        Map<String, Object> known = new LinkedHashMap<>();
        facts.forEach(field -> field.value().ifPresent(value -> known.put(field.name(), value)));
        return known;
    }

    static Button primary(String key, String id, SerializableRunnable work) {
        Button button = new Button(Texts.text(key), click -> work.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Buttons, and beside them what past cases were like, where there are any. */
    static <P> Div tools(
            String key, List<P> past, Function<P, String> words, SerializableConsumer<P> chosen, Component... buttons) {
        Div tools = new Div(buttons);
        tools.addClassName("rr-trial-keep");
        if (!past.isEmpty()) {
            Select<P> choice = new Select<>();
            choice.setId("trial-past");
            choice.setPlaceholder(Texts.text(key));
            choice.setAriaLabel(Texts.text(key));
            choice.setItems(past);
            choice.setItemLabelGenerator(words::apply);
            choice.addClassName("rr-trial-past");
            choice.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    chosen.accept(change.getValue());
                }
            });
            tools.add(choice);
        }
        return tools;
    }

    static Component problem(Rejection refused) {
        return new StatusBadge(
                Tone.OVERDUE,
                refused.violations().stream().map(Rejections::describe).collect(Collectors.joining(" ")));
    }
}
