package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.ActivityTime;
import lv.returnregister.cockpit.ProcessFigures.ProcessChoice;
import lv.returnregister.cockpit.ProcessFigures.Standing;
import lv.returnregister.cockpit.ProcessFigures.Version;
import lv.returnregister.cockpit.ProcessFigures.Which;
import lv.returnregister.cockpit.ui.FlowQuestion.Measure;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Durations;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ui.ProcessDiagram;
import lv.returnregister.workflow.ui.ProcessModelText.Activity;
import org.jspecify.annotations.Nullable;

/**
 * A process as the map of a supervisor: on each activity how many stand there now, what has failed, and, as the question
 * wants it, how often or how long, as a number and as a step of the heat scale. Any page can hold it; {@link #show} draws
 * it, {@link #follow()} brings only what changes by the minute up to date.
 */
@CssImport("./styles/flow.css")
final class ProcessMap extends Card {

    private static final long serialVersionUID = 1L;

    private final transient ProcessFigures figures;
    private final transient ProcessModels models;
    private final transient Messages messages;
    private final transient Clock clock;
    private final H2 title = new H2();
    private final Span about = new Span();
    private final Div legend = new Div();
    private final Div place = new Div();
    private final ProcessDiagram diagram = new ProcessDiagram();
    private transient FlowQuestion question = FlowQuestion.usual();
    private transient @Nullable Which which;
    private transient List<Standing> standing = List.of();
    private transient List<ActivityTime> times = List.of();
    private transient List<ActivityRow> rows = List.of();
    private String drawn = "";

    /** An empty card. */
    ProcessMap(ProcessFigures figures, ProcessModels models, Messages messages, Clock clock) {
        this.figures = figures;
        this.models = models;
        this.messages = messages;
        this.clock = clock;
        addClassName("rr-map");
        about.addClassName("rr-second");
        legend.addClassName("rr-heat-legend");
        Div head = new Div(title, about, legend);
        head.addClassName("rr-card-head");
        place.addClassName("rr-map-place");
        add(head, place);
    }

    /**
     * Draws what is asked for. A process or version nobody has deployed is told in the place of the drawing.
     *
     * @return whether there is such a process and version
     */
    boolean show(FlowQuestion asked) {
        question = asked;
        ProcessChoice choice = figures.process(asked.process()).orElse(null);
        Version version = choice == null ? null : version(choice, asked);
        if (choice == null || version == null) {
            return unknown(asked);
        }
        which = asked.version().isPresent()
                ? Which.version(choice.key(), version.definitionId())
                : Which.allOf(choice.key());
        String name = choice.name().in(Texts.language());
        title.setText(name);
        getElement().setAttribute("aria-label", name);
        if (!drawn.equals(version.definitionId())) {
            diagram.setXml(models.xml(version.definitionId()));
            drawn = version.definitionId();
        }
        if (diagram.getParent().isEmpty()) {
            place.removeAll();
            place.add(diagram);
        }
        times = figures.times(whichOrFail(), asked.period(clock), asked.scope());
        follow();
        return true;
    }

    private static @Nullable Version version(ProcessChoice choice, FlowQuestion asked) {
        return choice.versions().stream()
                .filter(version -> asked.version().isEmpty()
                        || version.number() == asked.version().getAsInt())
                .findFirst()
                .orElse(null);
    }

    private boolean unknown(FlowQuestion asked) {
        which = null;
        rows = List.of();
        title.setText(Texts.text("flow.unknown"));
        about.setText("");
        legend.removeAll();
        place.removeAll();
        String name = asked.process()
                + (asked.version().isPresent() ? " · v" + asked.version().getAsInt() : "");
        place.add(new EmptyState(Texts.text("flow.unknown"), Texts.text("flow.unknown.about", name)));
        return false;
    }

    /** Asks again what stands where and draws it; what ended in the past is not asked again. */
    void follow() {
        if (which == null) {
            return;
        }
        standing = figures.standing(which, question.scope());
        rows = ActivityRow.of(
                standing, times, diagram.activities().stream().map(Activity::id).toList());
        HeatScale scale = new HeatScale(rows.stream()
                .mapToDouble(row -> row.value(question.measure(), question.part()))
                .max()
                .orElse(0));
        Map<String, ProcessDiagram.Figure> told = new LinkedHashMap<>();
        for (ActivityRow row : rows) {
            told.put(row.activity().id(), figure(row, scale));
        }
        diagram.setFigures(told);
        long running = standing.stream().mapToLong(Standing::running).sum();
        about.setText(Texts.text(
                "flow.map.about." + FlowQuestion.word(question.measure()),
                Texts.text("flow.part." + FlowQuestion.word(question.part())),
                spanText(question),
                running));
        legend(scale);
    }

    private Which whichOrFail() {
        Which known = which;
        if (known == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return known;
    }

    private ProcessDiagram.Figure figure(ActivityRow row, HeatScale scale) {
        boolean has = row.has(question.measure(), question.part());
        String now = row.running() == 0 ? "" : String.valueOf(row.running());
        String value = !has || question.measure() == Measure.NOW ? "" : value(row);
        String text = now.isEmpty() || value.isEmpty() ? now + value : now + " · " + value;
        String alarm = row.incidents() == 0
                ? ""
                : Tone.OVERDUE.sign() + " "
                        + messages.counted(Texts.language(), "flow.incidents", Math.toIntExact(row.incidents()));
        int heat = has ? scale.step(row.value(question.measure(), question.part())) : ProcessDiagram.NO_HEAT;
        return new ProcessDiagram.Figure(text, heat, alarm);
    }

    private String value(ActivityRow row) {
        return question.measure() == Measure.COUNT
                ? row.count() + "×"
                : Durations.brief(row.length(question.measure(), question.part()));
    }

    private void legend(HeatScale scale) {
        legend.removeAll();
        boolean counted = question.measure() == Measure.NOW || question.measure() == Measure.COUNT;
        String most = counted
                ? String.valueOf(Math.round(scale.most()))
                : Durations.brief(Duration.ofSeconds(Math.round(scale.most())));
        Span band = new Span();
        band.addClassName("rr-heat-band");
        for (int step = 0; step < ProcessDiagram.HEAT_STEPS; step++) {
            Span colour = new Span();
            colour.getElement().setAttribute("data-heat", String.valueOf(step));
            band.add(colour);
        }
        band.getElement().setAttribute("aria-hidden", "true");
        legend.add(
                new Span(Texts.text(counted ? "flow.legend.few" : "flow.legend.short")),
                band,
                new Span(Texts.text(counted ? "flow.legend.many" : "flow.legend.long", most)));
    }

    /** The time a question is about, in words: {@code 12 mēneši}, {@code 01.01.2026.–31.03.2026.} */
    static String spanText(FlowQuestion asked) {
        if (asked.from() != null && asked.to() != null) {
            return Dates.day(asked.from()) + "–" + Dates.day(asked.to());
        }
        return Texts.text("flow.period." + asked.span().word());
    }

    /** What is told now, in the order of the drawing. */
    List<ActivityRow> rows() {
        return rows;
    }

    /** The drawing, for tests. */
    ProcessDiagram diagram() {
        return diagram;
    }

    /** Marks an activity on the drawing; an empty id marks none. */
    void choose(String activity) {
        diagram.setChosen(activity);
    }

    /** Told the id of an activity that was clicked on the drawing. */
    void onChoice(SerializableConsumer<String> listener) {
        diagram.addChoiceListener(listener);
    }
}
