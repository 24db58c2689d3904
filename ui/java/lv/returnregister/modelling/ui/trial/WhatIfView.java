package lv.returnregister.modelling.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.cockpit.Exports;
import lv.returnregister.cockpit.Sheet;
import lv.returnregister.cockpit.ui.ExportMenu;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay;
import lv.returnregister.modelling.trial.Replay.Answer;
import lv.returnregister.modelling.trial.Replay.Count;
import lv.returnregister.modelling.trial.Replay.Figures;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.modelling.trial.Replay.Shift;
import lv.returnregister.modelling.trial.Replay.Touched;
import lv.returnregister.modelling.trial.WhatIf;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have done: begins a replay over the cases, follows it, and shows which cases come out otherwise – as
 * figures, as a list and as a file. Whoever approves the draft sees the last replay of exactly this text.
 */
@CssImport("./styles/trial.css")
public final class WhatIfView extends Div {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int EXPORTED_AT_ONCE = 1000;

    private final transient ModelRef model;
    private final SerializableSupplier<String> draft;
    private final transient WhatIf whatIf;
    private final transient Exports exports;
    private final transient Clock clock;
    private final DayPicker asOf = new DayPicker(Texts.text("what-if.as-of"));
    private final Button begin = new Button(Texts.text("what-if.begin"), click -> begin());
    private final boolean ofRoads;
    private final Div progress = new Div();
    private final Div found = new Div();
    private transient @Nullable UUID replay;
    private boolean lawfulOnly = true;

    /**
     * Draws the last replay of the draft, if there is one.
     *
     * @param draft the text of the draft as it is now
     * @param mayBegin whether a replay may be begun here
     */
    public WhatIfView(
            ModelRef model,
            SerializableSupplier<String> draft,
            WhatIf whatIf,
            Exports exports,
            Changes changes,
            Clock clock,
            boolean mayBegin) {
        this.model = model;
        this.draft = draft;
        this.whatIf = whatIf;
        this.exports = exports;
        this.clock = clock;
        addClassNames("rr-what-if", "rr-stack");
        begin.setId("what-if-begin");
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        progress.getElement().setAttribute("aria-live", "polite");
        progress.addClassName("rr-batch");
        found.addClassName("rr-stack");
        this.ofRoads = model.kind() == ModelKind.PROCESS;
        Span about = new Span(Texts.text(ofRoads ? "what-if.road.about" : "what-if.about"));
        about.addClassName("rr-second");
        Div act = new Div(asOf, begin);
        act.addClassName("rr-trial-keep");
        act.setVisible(mayBegin);
        asOf.setVisible(!ofRoads);
        Span whichDay = new Span(Texts.text("what-if.as-of.about"));
        whichDay.addClassName("rr-second");
        whichDay.setVisible(mayBegin && !ofRoads);
        add(Card.titled(Texts.text("what-if.title"), null, about, act, whichDay, progress), found);
        LiveUpdates.follow(this, changes, Map.of(WhatIf.TOPIC, this::isMine), this::show);
        refresh();
    }

    /** Reads the draft again: the replay shown is that of its text, or none. */
    public void refresh() {
        String text = draft.get();
        try {
            asOf.setValue(whatIf.usualDay(model, text));
            begin.setEnabled(true);
        } catch (Rejection unreadable) {
            begin.setEnabled(false);
        }
        replay = whatIf.latest(model, text).map(Replay::id).orElse(null);
        show();
    }

    private boolean isMine(String key) {
        return replay != null && replay.toString().equals(key);
    }

    private void begin() {
        LocalDate day = asOf.getValue();
        if (day == null) {
            asOf.setInvalid(true);
            return;
        }
        try {
            replay = whatIf.begin(model, draft.get(), day);
            show();
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
    }

    private void show() {
        progress.removeAll();
        found.removeAll();
        UUID id = replay;
        begin.setText(Texts.text(id == null ? "what-if.begin" : "what-if.again"));
        if (id == null) {
            found.add(new EmptyState(Texts.text("what-if.none"), Texts.text("what-if.none.about")));
            return;
        }
        Replay shown = whatIf.find(id);
        begin.setEnabled(!shown.isRunning());
        ProgressBar bar =
                new ProgressBar(0, Math.max(1, shown.total()), Math.min(shown.seen(), Math.max(1, shown.total())));
        bar.getElement().setAttribute("aria-label", Texts.text("what-if.progress"));
        Div head = new Div(state(shown), new Span(Texts.text("what-if.counts", shown.seen(), shown.total())));
        head.addClassName("rr-batch-head");
        Span begun = new Span(Texts.text(
                "what-if.begun", Dates.minute(shown.startedAt()), shown.startedBy(), Dates.day(shown.asOf())));
        begun.addClassName("rr-second");
        progress.add(head, bar, begun);
        if (shown.fault() != null) {
            progress.add(new Span(Texts.text("what-if.fault", shown.fault())));
        }
        Figures figures = whatIf.figures(id);
        Div both = new Div();
        if (ofRoads) {
            both.add(figures("what-if.road", "what-if.road.columns", figures.lawful(), figures.lawfulShifts(), shown));
        } else {
            both.add(
                    figures("what-if.lawful", "what-if.lawful.about", figures.lawful(), figures.lawfulShifts(), shown),
                    figures("what-if.always", "what-if.always.about", figures.always(), figures.alwaysShifts(), shown));
        }
        both.addClassName("rr-what-if-figures");
        found.add(both);
        if (!figures.lawful().isEmpty() || !figures.always().isEmpty()) {
            found.add(cases(shown));
        }
    }

    private static StatusBadge state(Replay replay) {
        if (replay.fault() != null) {
            return new StatusBadge(Tone.OVERDUE, Texts.text("what-if.failed"));
        }
        return replay.isRunning()
                ? new StatusBadge(Tone.INFORMATION, Texts.text("what-if.running"))
                : new StatusBadge(Tone.DONE, Texts.text("what-if.finished"));
    }

    private Card figures(String title, String explained, List<Count> counts, List<Shift> shifts, Replay replay) {
        Span about = new Span(Texts.text(explained));
        about.addClassName("rr-second");
        Card card = Card.titled(Texts.text(title), null, about);
        if (counts.isEmpty()) {
            if (!replay.isRunning()) {
                card.add(new Div(new StatusBadge(Tone.DONE, Texts.text("what-if.same"))));
            }
            return card;
        }
        String counted = ofRoads ? "what-if.road.count" : "what-if.count";
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-what-if-counts");
        counts.forEach(count -> {
            ListItem line = new ListItem(new StatusBadge(tone(count.outcome()), Texts.text(word(count.outcome()))));
            line.add(new Span(Texts.text(counted, count.answers(), count.cases())));
            list.add(line);
        });
        card.add(list);
        if (!shifts.isEmpty()) {
            UnorderedList values = new UnorderedList();
            values.addClassName("rr-what-if-shifts");
            shifts.forEach(shift -> {
                ListItem line = new ListItem(
                        new Span(Texts.text("what-if.shift", shift.value(), shift.before(), shift.after())));
                Span times = new Span(shift.answers() + "×");
                times.addClassName("rr-strong");
                line.add(times);
                values.add(line);
            });
            card.add(new H3(Texts.text("what-if.shifts")), values);
        }
        return card;
    }

    private Card cases(Replay shown) {
        KeysetList<Touched, Long> list = new KeysetList<>(
                Texts.text("what-if.cases"),
                after -> {
                    List<Touched> rows = whatIf.touched(shown.id(), lawfulOnly, after == null ? 0 : after, PAGE + 1);
                    return rows.size() <= PAGE
                            ? new KeysetList.Slice<>(rows, null)
                            : new KeysetList.Slice<>(
                                    rows.subList(0, PAGE), rows.get(PAGE - 1).place());
                },
                row -> "");
        list.grid().addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.grid()
                .addColumn(Touched::caseNumber)
                .setHeader(Texts.text("what-if.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.grid()
                .addComponentColumn(row -> lines(row.before(), ofRoads ? "" : written(row.before())))
                .setHeader(Texts.text(ofRoads ? "what-if.road.before" : "what-if.before"))
                .setFlexGrow(3);
        list.grid()
                .addComponentColumn(row -> becomes(row, row.lawful(), row.byLaw()))
                .setHeader(Texts.text(ofRoads ? "what-if.road.becomes" : "what-if.by-law"))
                .setFlexGrow(3);
        if (!ofRoads) {
            list.grid()
                    .addComponentColumn(row -> becomes(row, row.always(), row.byDraft()))
                    .setHeader(Texts.text("what-if.by-draft"))
                    .setFlexGrow(3);
        }
        list.whenEmpty(new Span(Texts.text("what-if.same")));
        list.reload();
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("lawful", Texts.text("what-if.only-lawful"));
        choices.put("all", Texts.text("what-if.all"));
        Segments which = new Segments(Texts.text("what-if.cases"), choices, lawfulOnly ? "lawful" : "all", word -> {
            lawfulOnly = word.equals("lawful");
            list.reload();
        });
        which.setVisible(!ofRoads);
        Div tools = new Div(which, new ExportMenu(exports, clock, () -> sheet(shown)));
        tools.addClassName("rr-what-if-tools");
        return Card.titled(Texts.text("what-if.cases"), tools, list);
    }

    private static Component lines(Answer answer, String second) {
        return KeysetList.lines(
                answer.position() == 0 ? answer.says() : Texts.text("trial.row", answer.position()), second);
    }

    private static Component becomes(Touched row, Outcome outcome, @Nullable Answer answer) {
        Div told = new Div(new StatusBadge(tone(outcome), Texts.text(word(outcome))));
        told.addClassName("rr-trial-outcome");
        if (answer != null && outcome != Outcome.SAME) {
            told.add(lines(answer, differences(row.before(), answer)));
        }
        row.why().forEach(why -> told.add(new Div(new Span(Rejections.describe(why)))));
        return told;
    }

    private static String differences(Answer before, Answer after) {
        return after.values().entrySet().stream()
                .filter(value -> !value.getValue().equals(before.values().get(value.getKey())))
                .map(value -> Texts.text(
                        "what-if.shift",
                        value.getKey(),
                        before.values().getOrDefault(value.getKey(), "–"),
                        value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String written(Answer answer) {
        return answer.values().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    private Sheet sheet(Replay shown) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        long after = 0;
        List<Touched> page = whatIf.touched(shown.id(), lawfulOnly, after, EXPORTED_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(row -> rows.add(row(row)));
            after = page.getLast().place();
            page = whatIf.touched(shown.id(), lawfulOnly, after, EXPORTED_AT_ONCE);
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(Texts.text("what-if.export.draft"), shown.contentSum());
        asked.put(Texts.text("what-if.export.as-of"), Dates.day(shown.asOf()));
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(column("what-if.case"));
        columns.add(column(ofRoads ? "what-if.road.before" : "what-if.before"));
        columns.add(column(ofRoads ? "what-if.road.becomes" : "what-if.by-law"));
        if (!ofRoads) {
            columns.add(column("what-if.by-draft"));
        }
        columns.add(column("what-if.export.why"));
        return new Sheet(
                "what-if-" + model.key(), Texts.text("what-if.export.title", model.key()), asked, columns, rows);
    }

    private static Sheet.Column column(String key) {
        return new Sheet.Column(Texts.text(key), Sheet.Kind.TEXT);
    }

    private List<@Nullable Object> row(Touched row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.caseNumber());
        cells.add(ofRoads ? row.before().says() : exported(row.before(), written(row.before())));
        cells.add(exported(row, row.lawful(), row.byLaw()));
        if (!ofRoads) {
            cells.add(exported(row, row.always(), row.byDraft()));
        }
        cells.add(row.why().stream().map(Rejections::describe).collect(Collectors.joining(" ")));
        return cells;
    }

    private static String exported(Answer answer, String values) {
        return answer.position() == 0 ? values : Texts.text("trial.row", answer.position()) + ": " + values;
    }

    private static String exported(Touched row, Outcome outcome, @Nullable Answer answer) {
        String told = Texts.text(word(outcome));
        return answer == null || outcome == Outcome.SAME
                ? told
                : told + "; " + exported(answer, differences(row.before(), answer));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case SAME -> Tone.LATER;
            case ROW -> Tone.INFORMATION;
            case VALUES -> Tone.SOON;
            case NOTHING -> Tone.OVERDUE;
            case UNKNOWN -> Tone.URGENT;
        };
    }

    private static String word(Outcome outcome) {
        return "what-if.outcome." + outcome.name().toLowerCase(Locale.ROOT);
    }
}
