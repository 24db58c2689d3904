package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.returnregister.cockpit.Effects;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.CaseOperations.Timer;
import lv.returnregister.workflow.ui.ModelNames;
import org.jspecify.annotations.Nullable;

/** What an operation takes from a case, what it brings, and what it leaves without anybody to look after it. */
class EffectsList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ModelNames names;

    /**
     * Draws the effects.
     *
     * @param definitions model versions of the case by process, for the names of timers
     */
    EffectsList(Effects effects, Map<String, String> definitions, ModelNames names) {
        this.names = names;
        addClassName("rr-effects");
        Function<Timer, String> timer =
                one -> timer(one, definitions.get(one.process())) + " · " + Dates.minute(one.at());
        List<String> lost = new ArrayList<>();
        each(lost, "task", effects.tasksLost(), EffectsList::step);
        each(lost, "timer", effects.timersLost(), timer);
        each(lost, "deadline", effects.clocksLost(), EffectsList::deadline);
        each(lost, "process", effects.processesEnded(), names::process);
        List<String> made = new ArrayList<>();
        each(made, "task", effects.tasksOpened(), EffectsList::step);
        each(made, "timer", effects.timersSet(), timer);
        each(made, "deadline", effects.clocksStarted(), EffectsList::deadline);
        each(made, "process", effects.processesBegun(), names::process);
        Div pair = new Div(list("operation.lost", Tone.OVERDUE, lost), list("operation.made", Tone.DONE, made));
        pair.addClassName("rr-effects-pair");
        add(pair);
        if (!effects.clocksLeft().isEmpty()) {
            add(list(
                    "operation.left",
                    Tone.SOON,
                    effects.clocksLeft().stream().map(EffectsList::deadline).toList()));
        }
        if (!effects.held().isEmpty()) {
            add(list(
                    "operation.held",
                    Tone.SOON,
                    effects.held().stream().map(held -> step(held.step())).toList()));
        }
    }

    private static <T> void each(List<String> lines, String kind, List<T> values, Function<T, String> words) {
        values.forEach(value -> lines.add(Texts.text("operation.effect." + kind, words.apply(value))));
    }

    private static Div list(String title, Tone tone, List<String> lines) {
        H3 heading = new H3(tone.sign() + " " + Texts.text(title));
        Div box = new Div(heading);
        box.getElement().setAttribute("data-tone", tone.word());
        if (lines.isEmpty()) {
            Span none = new Span(Texts.text("operation.nothing"));
            none.addClassName("rr-second");
            box.add(none);
        } else {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            box.add(list);
        }
        return box;
    }

    /** A step by its title, whether an officer's or the Register's own. */
    static String step(String step) {
        String own = "step.own." + step;
        String text = Texts.text(own);
        return text.equals("!" + own + "!") ? Texts.text("step." + step) : text;
    }

    private static String deadline(DeadlineView deadline) {
        return deadline.rule().title(Texts.language()) + " · " + deadline.endWritten() + " · "
                + deadline.rule().citation().in(Texts.language());
    }

    private String timer(Timer timer, @Nullable String definition) {
        return definition == null ? timer.activity() : names.element(definition, timer.activity());
    }
}
