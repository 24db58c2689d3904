package lv.returnregister.modelling.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.cockpit.PastTasks;
import lv.returnregister.cockpit.PastTasks.Place;
import lv.returnregister.cockpit.PastTasks.Task;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay.Answer;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a draft of the table that routes tasks about every task of the last year. Its answers are not kept with the cases, as
 * they decide nothing about a foreigner; so the draft is laid beside what the table in force answers on the same facts.
 */
@Component
class RoutingReplay implements ReplayWork {

    /** The table that says who gets a task. */
    static final ModelRef TABLE = new ModelRef(ModelKind.DECISION, "taskRouting");

    private static final String SEPARATOR = "|";

    private final PastTasks tasks;
    private final DecisionTables tables;
    private final DeployedShapes shapes;

    RoutingReplay(PastTasks tasks, DecisionTables tables, DeployedShapes shapes) {
        this.tasks = tasks;
        this.tables = tables;
        this.shapes = shapes;
    }

    @Override
    public boolean fits(ModelRef model) {
        return model.equals(TABLE);
    }

    @Override
    public Optional<LocalDate> lastChange(ModelRef model, String text) {
        return DraftTable.read(text).lastChange();
    }

    @Override
    public Reach reach(ModelRef model) {
        PastTasks.Past past = tasks.past();
        Place last = past.last();
        return new Reach(past.count(), last == null ? "" : written(past.first()) + SEPARATOR + written(last));
    }

    @Override
    public Page page(ModelRef model, String text, LocalDate asOf, String cursor, String last, int most) {
        DraftTable draft = DraftTable.read(text);
        String[] ends = last.split("\\|", -1);
        Place after = cursor.isEmpty() ? new Place(Instant.parse(ends[0]), ends[1]) : read(cursor);
        List<Task> page = tasks.page(after, new Place(Instant.parse(ends[2]), ends[3]), most);
        return new Page(
                page.stream().map(task -> compare(draft, asOf, task)).toList(),
                page.isEmpty() ? cursor : written(page.getLast().place()),
                page.size() < most);
    }

    private Compared compare(DraftTable draft, LocalDate asOf, Task task) {
        LocalDate day = LegalTime.day(task.since());
        try {
            Map<String, String> asks =
                    shapes.of(task.process(), task.definitionId()).asks(task.activity());
            Map<String, @Nullable Object> facts = new HashMap<>();
            facts.put("step", asks.get("step"));
            facts.put("authority", task.authority().name());
            facts.put("role", asks.get("role"));
            Optional<TableHit> before = tables.ask(TABLE.key(), day, facts);
            Optional<TableHit> lawful = draft.on(day, day, facts);
            Optional<TableHit> always = draft.on(asOf, day, facts);
            return new Compared(
                    task.caseId(),
                    task.place().id(),
                    outcome(before, lawful),
                    outcome(before, always),
                    answer(task, before),
                    lawful.map(hit -> answer(task, Optional.of(hit))).orElse(null),
                    always.map(hit -> answer(task, Optional.of(hit))).orElse(null),
                    List.of());
        } catch (Rejection impossible) {
            return unknown(task, impossible.violations().getFirst());
        }
    }

    private static Compared unknown(Task task, Violation why) {
        @Nullable Answer none = null;
        return new Compared(
                task.caseId(),
                task.place().id(),
                Outcome.UNKNOWN,
                Outcome.UNKNOWN,
                answer(task, Optional.empty()),
                none,
                none,
                List.of(why));
    }

    private static Outcome outcome(Optional<TableHit> before, Optional<TableHit> after) {
        if (after.isEmpty()) {
            return before.isEmpty() ? Outcome.SAME : Outcome.NOTHING;
        }
        if (before.isEmpty() || !after.get().decided().equals(before.get().decided())) {
            return Outcome.VALUES;
        }
        return after.get().row().equals(before.get().row()) ? Outcome.SAME : Outcome.ROW;
    }

    /** Who gets the task; the step stands beside it, so that one sees which task it was. */
    private static Answer answer(Task task, Optional<TableHit> hit) {
        Map<String, String> values = new HashMap<>(hit.map(TableHit::decided).orElse(Map.of()));
        values.put("task", task.activity());
        return new Answer(
                hit.map(TableHit::position).orElse(0), hit.map(TableHit::says).orElse(""), values);
    }

    private static String written(Place place) {
        return place.endedAt() + SEPARATOR + place.id();
    }

    private static Place read(String written) {
        int at = written.indexOf(SEPARATOR);
        return new Place(Instant.parse(written.substring(0, at)), written.substring(at + 1));
    }
}
