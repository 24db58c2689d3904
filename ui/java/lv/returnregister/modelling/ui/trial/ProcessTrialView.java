package lv.returnregister.modelling.ui.trial;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.PastCases;
import lv.returnregister.modelling.trial.PastCases.PastRoad;
import lv.returnregister.modelling.trial.ProcessTrial;
import lv.returnregister.modelling.trial.Scenario.Expected;
import lv.returnregister.modelling.trial.Scenario.Given;
import lv.returnregister.modelling.trial.Scenario.Happening;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.TrialResult;
import lv.returnregister.modelling.trial.TrialRuns;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.DraftTable.Column;
import lv.returnregister.workflow.DraftWalk.Kind;
import lv.returnregister.workflow.DraftWalk.Offer;
import lv.returnregister.workflow.DraftWalk.Passed;
import lv.returnregister.workflow.DraftWalk.Stop;
import lv.returnregister.workflow.DraftWalk.Walked;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.ui.ProcessDiagram;

/**
 * A walk through the draft of a process: the facts, the drawing with the road lit up, what can happen where it stands, the
 * road in words, and the scenarios kept with it.
 */
public final class ProcessTrialView extends TrialView {

    private static final long serialVersionUID = 1L;

    /** What a task says that has no time limit. */
    private static final String NO_RULE = "none";

    private static final String VALUE_UNKNOWN = "walk-value-unknown";

    private final Button back = new Button(Texts.text("trial.run.back"), click -> back());
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final Div state = new Div();
    private final transient Map<String, FactField> facts = new LinkedHashMap<>();
    private final transient List<Happening> happenings = new ArrayList<>();
    private transient Optional<ProcessTrial> trial = Optional.empty();

    /**
     * Draws the trial of a process.
     *
     * @param draft the text of the draft as it is now
     * @param others the models that are live beside it
     * @param mayKeep whether scenarios may be kept and removed here
     */
    public ProcessTrialView(
            ModelRef model,
            SerializableSupplier<String> draft,
            ModelCatalogue others,
            TrialRuns runs,
            Scenarios scenarios,
            PastCases past,
            Clock clock,
            boolean mayKeep) {
        super(model, draft, others, runs, scenarios, clock, mayKeep);
        day.addValueChangeListener(change -> walk());
        state.addClassName("rr-stack");
        state.getElement().setAttribute("aria-live", "polite");
        back.setId("trial-back");
        Div tools = tools(
                "trial.run.past",
                past.roads(model),
                road -> Texts.text("trial.run.past.cases", road.cases(), String.join(" → ", road.path())),
                this::walkAgain,
                primary("trial.run.begin", "trial-begin", this::begin),
                back);
        Div stage = new Div(diagram, state);
        stage.addClassName("rr-trial-stage");
        add(
                Card.titled(
                        Texts.text("trial.run.title"),
                        null,
                        second(Texts.text("trial.run.about")),
                        fields,
                        tools,
                        stage),
                results());
        refresh();
    }

    /** Reads the draft again and walks it from the beginning. */
    @Override
    public void refresh() {
        facts.clear();
        fields.removeAll();
        fields.add(day);
        try {
            ProcessTrial read = ProcessTrial.of(model, draft.get(), others);
            read.facts().forEach(this::ask);
            trial = Optional.of(read);
            diagram.setXml(draft.get());
            begin();
        } catch (Rejection unreadable) {
            trial = Optional.empty();
            state.removeAll();
            state.add(problem(unreadable));
        }
        tryScenarios();
    }

    private void ask(Column fact) {
        facts.computeIfAbsent(fact.name(), name -> {
            FactField field = FactField.of(fact);
            fields.add(field.component());
            return field;
        });
    }

    private void walkAgain(PastRoad road) {
        LocalDate asOf = day.getValue();
        if (asOf != null && trial.isPresent()) {
            happenings.clear();
            happenings.addAll(PastCases.happenings(trial.get(), asOf, known(facts.values()), road.path()));
            walk();
        }
    }

    private void begin() {
        happenings.clear();
        walk();
    }

    private void back() {
        if (!happenings.isEmpty()) {
            happenings.removeLast();
        }
        walk();
    }

    private void walk() {
        LocalDate asOf = day.getValue();
        if (asOf == null || trial.isEmpty()) {
            return;
        }
        Given given = new Given(asOf, known(facts.values()), happenings);
        back.setEnabled(!happenings.isEmpty());
        state.removeAll();
        try {
            show(given, trial.get().walk(given));
        } catch (Rejection unreadable) {
            state.add(problem(unreadable));
        }
    }

    private void show(Given given, Walked walked) {
        diagram.setStates(
                walked.passed().stream()
                        .filter(passed -> passed.process().equals(model.key()))
                        .map(Passed::element)
                        .distinct()
                        .toList(),
                walked.standing());
        Stop stop = walked.stopped();
        if (stop != null) {
            state.add(stopped(stop));
        } else if (walked.isOver()) {
            state.add(new StatusBadge(Tone.DONE, Texts.text("trial.run.over")));
        }
        if (!walked.offers().isEmpty()) {
            Div offers = new Div();
            offers.addClassName("rr-trial-offers");
            walked.offers().forEach(offer -> offers.add(offer(offer)));
            state.add(Card.titled(Texts.text("trial.run.now"), null, offers));
        }
        state.add(Card.titled(Texts.text("trial.run.road"), null, road(walked)));
        if (mayKeep && stop == null) {
            state.add(kept.keeping(given, Expected.standing(walked.standing())));
        }
    }

    private Component stopped(Stop stop) {
        Div told = new Div(
                new StatusBadge(Tone.SOON, Texts.text("trial.run.stopped")),
                new Div(new Span(Rejections.describe(stop.why()))));
        if (stop.why().code().equals(VALUE_UNKNOWN)) {
            String name = stop.why().parameters().getFirst();
            if (!facts.containsKey(name)) {
                // Words first: a flag is written as one of two of them.
                ask(new Column(name, Texts.text("trial.run.value", name), "", List.of("true", "false")));
            }
        }
        return told;
    }

    private Component offer(Offer offer) {
        String kind = offer.kind().name().toLowerCase(Locale.ROOT);
        Span name = new Span(offer.name().in(Texts.language()));
        name.addClassName("rr-strong");
        Span about = new Span(Texts.text("trial.run.kind." + kind)
                + (offer.rule().isEmpty() || offer.rule().equals(NO_RULE)
                        ? ""
                        : " · " + Texts.text("trial.run.rule", offer.rule())));
        about.addClassName("rr-second");
        Div words = new Div(name, about);
        words.addClassName("rr-lines");
        Div row = new Div(words);
        row.addClassName("rr-trial-offer");
        List<FactField> sets = offer.sets().entrySet().stream()
                .map(value -> FactField.of(column(value.getKey(), value.getValue())))
                .toList();
        sets.forEach(field -> row.add(field.component()));
        Button act = new Button(Texts.text("trial.run.do." + kind), click -> {
            happenings.add(new Happening(offer.element(), known(sets)));
            walk();
        });
        act.getElement().setAttribute("data-element", offer.element());
        act.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (offer.kind() == Kind.TASK) {
            act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        row.add(act);
        return row;
    }

    private static Column column(String name, List<String> words) {
        boolean flag = words.contains("true") || words.contains("false");
        return new Column(name, name, flag ? "boolean" : "string", words);
    }

    private static Component road(Walked walked) {
        OrderedList road = new OrderedList();
        road.addClassName("rr-trial-road");
        for (Passed passed : walked.passed()) {
            String name = passed.name().in(Texts.language());
            if (!name.isEmpty()) {
                ListItem item = new ListItem(new Span(name));
                TableHit hit = passed.hit();
                if (hit != null) {
                    Span row = new Span(Texts.text("trial.run.hit", hit.position(), hit.says()));
                    row.addClassName("rr-second");
                    item.add(new Div(row));
                }
                road.add(item);
            }
        }
        return road;
    }

    /** A process has no rows of which some might be missed. */
    @Override
    void showBeside(TrialResult result, Div place) {}
}
