package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import lv.returnregister.cockpit.ProcessFigures.ProcessChoice;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.cockpit.ProcessFigures.Version;
import lv.returnregister.cockpit.ui.FlowQuestion.Measure;
import lv.returnregister.cockpit.ui.FlowQuestion.Part;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.Texts;

/**
 * The choices above a page on the flow of cases. Each page takes those it needs, in its order; whoever chooses changes the
 * question, and the page goes to its address.
 */
final class FlowControls extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<FlowQuestion> ask;
    private final transient List<Runnable> shows = new ArrayList<>();
    private transient FlowQuestion question = FlowQuestion.usual();
    private boolean showing;

    /**
     * No choice yet.
     *
     * @param ask told the new question when the supervisor chooses
     */
    FlowControls(Consumer<FlowQuestion> ask) {
        this.ask = ask;
        addClassName("rr-flow-controls");
    }

    /** Marks what is asked now, without asking. */
    void show(FlowQuestion asked) {
        question = asked;
        showing = true;
        try {
            shows.forEach(Runnable::run);
        } finally {
            showing = false;
        }
    }

    private void ask(FlowQuestion wanted) {
        if (!showing) {
            ask.accept(wanted);
        }
    }

    /** Whose work: the own unit, the authority, both. */
    FlowControls withScope(String unitName, String authorityName) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(FlowQuestion.word(Reach.UNIT), unitName);
        options.put(FlowQuestion.word(Reach.AUTHORITY), authorityName);
        options.put(FlowQuestion.word(Reach.ALL), Texts.text("flow.scope.all"));
        Segments segments = new Segments(
                Texts.text("flow.scope"),
                options,
                FlowQuestion.word(Reach.UNIT),
                word -> ask(question.withScope(
                        switch (Reach.valueOf(word.toUpperCase(Locale.ROOT))) {
                            case UNIT -> Scope.OWN_UNIT;
                            case AUTHORITY -> Scope.AUTHORITY;
                            case ALL -> Scope.ALL;
                        })));
        shows.add(() -> segments.choose(FlowQuestion.word(question.scope().reach())));
        add(segments);
        return this;
    }

    /** Which process; {@code all} lets all of them together be chosen. */
    FlowControls withProcess(List<ProcessChoice> choices, boolean all) {
        List<String> keys =
                new ArrayList<>(choices.stream().map(ProcessChoice::key).toList());
        if (all) {
            keys.addFirst("");
        }
        Select<String> select = select(
                "flow.process",
                keys,
                key -> choices.stream()
                        .filter(choice -> choice.key().equals(key))
                        .findFirst()
                        .map(choice -> choice.name().in(Texts.language()))
                        .orElseGet(() -> Texts.text("flow.process.all")));
        select.addClassName("rr-flow-process");
        select.addValueChangeListener(event -> ask(question.withProcess(event.getValue())));
        shows.add(() -> choose(select, keys, question.process()));
        add(select);
        return this;
    }

    /** Which version of the process, or all. */
    FlowControls withVersion(List<ProcessChoice> choices) {
        Select<Integer> select = new Select<>();
        select.setAriaLabel(Texts.text("flow.version"));
        select.addClassName("rr-flow-version");
        Map<Integer, Version> versions = new LinkedHashMap<>();
        select.setItemLabelGenerator(number -> {
            Version version = versions.get(number);
            if (version == null) {
                return Texts.text("flow.version.all");
            }
            return "v" + number + (version.tag() == null ? "" : " · " + version.tag());
        });
        select.addValueChangeListener(event -> ask(question.withVersion(
                event.getValue() == null || event.getValue() == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(event.getValue()))));
        shows.add(() -> {
            versions.clear();
            choices.stream()
                    .filter(choice -> choice.key().equals(question.process()))
                    .flatMap(choice -> choice.versions().stream())
                    .forEach(version -> versions.put(version.number(), version));
            List<Integer> numbers = new ArrayList<>(versions.keySet());
            numbers.addFirst(0);
            select.setItems(numbers);
            choose(select, numbers, question.version().orElse(0));
            select.setVisible(!versions.isEmpty());
        });
        add(select);
        return this;
    }

    /** Which time: the last hour to the last five years, or from one day to another. */
    FlowControls withSpan(Clock clock) {
        List<FlowQuestion.Span> spans = Arrays.asList(FlowQuestion.Span.values());
        Select<FlowQuestion.Span> select =
                select("flow.period", spans, span -> Texts.text("flow.period." + span.word()));
        select.addClassName("rr-flow-period");
        DayPicker from = day("flow.from");
        DayPicker to = day("flow.to");
        Div days = new Div(from, new Span("–"), to);
        days.addClassName("rr-flow-days");
        select.addValueChangeListener(event -> {
            if (event.getValue() == FlowQuestion.Span.CUSTOM && event.isFromClient()) {
                LocalDate today = LegalTime.day(clock.instant());
                ask(question.between(today.withDayOfMonth(1), today));
            } else {
                ask(question.withSpan(event.getValue()));
            }
        });
        from.addValueChangeListener(event -> between(from, to));
        to.addValueChangeListener(event -> between(from, to));
        shows.add(() -> {
            boolean custom = question.span() == FlowQuestion.Span.CUSTOM;
            choose(select, spans, question.span());
            days.setVisible(custom);
            from.setMax(LegalTime.day(clock.instant()));
            from.setValue(question.from());
            to.setValue(question.to());
            to.setInvalid(false);
        });
        add(select, days);
        return this;
    }

    private void between(DayPicker from, DayPicker to) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (showing || first == null || last == null) {
            return;
        }
        to.setInvalid(last.isBefore(first));
        if (!to.isInvalid()) {
            ask(question.between(first, last));
        }
    }

    /** Which measure and which part of the time; the page puts them where it has room. */
    Component[] measures() {
        Segments measures = segments(
                "flow.measure",
                Measure.values(),
                word -> ask(question.withMeasure(Measure.valueOf(word.toUpperCase(Locale.ROOT)))));
        Segments parts = segments(
                "flow.part",
                Part.values(),
                word -> ask(question.withPart(Part.valueOf(word.toUpperCase(Locale.ROOT)))));
        shows.add(() -> {
            measures.choose(FlowQuestion.word(question.measure()));
            parts.choose(FlowQuestion.word(question.part()));
            parts.setVisible(question.measure() == Measure.MEDIAN || question.measure() == Measure.P90);
        });
        return new Component[] {measures, parts};
    }

    private static Segments segments(String key, Enum<?>[] values, Consumer<String> onChoice) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            String word = FlowQuestion.word(value);
            options.put(word, Texts.text(key + "." + word));
        }
        return new Segments(Texts.text(key), options, "", onChoice);
    }

    private static <T> Select<T> select(String key, List<T> items, Function<T, String> label) {
        Select<T> select = new Select<>();
        select.setAriaLabel(Texts.text(key));
        select.setItems(items);
        select.setItemLabelGenerator(label::apply);
        return select;
    }

    /** A value that is none of the items is shown as none. */
    private static <T> void choose(Select<T> select, List<T> items, T value) {
        if (items.contains(value)) {
            select.setValue(value);
        } else {
            select.clear();
        }
    }

    private static DayPicker day(String key) {
        DayPicker day = new DayPicker("");
        day.setAriaLabel(Texts.text(key));
        day.addClassName("rr-flow-day");
        return day;
    }
}
