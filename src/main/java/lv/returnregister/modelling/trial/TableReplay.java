package lv.returnregister.modelling.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay.Answer;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import lv.returnregister.workflow.TableHits.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a draft of a decision table every question the table was ever asked in a case. By the law that applies: a fact is
 * judged by the rows of its day, unless a row of the draft says that it changes earlier cases. And as if the rows of the
 * draft had always been in force.
 */
@Component
class TableReplay implements ReplayWork {

    private final TableHits hits;

    TableReplay(TableHits hits) {
        this.hits = hits;
    }

    @Override
    public boolean fits(ModelRef model) {
        return model.kind() == ModelKind.DECISION && !model.equals(RoutingReplay.TABLE);
    }

    @Override
    public Optional<LocalDate> lastChange(ModelRef model, String text) {
        return DraftTable.read(text).lastChange();
    }

    @Override
    public Reach reach(ModelRef model) {
        TableHits.Past past = hits.past(model.key());
        UUID last = past.last();
        return new Reach(past.count(), last == null ? "" : last.toString());
    }

    @Override
    public Page page(ModelRef model, String text, LocalDate asOf, String cursor, String last, int most) {
        DraftTable draft = DraftTable.read(text);
        Set<String> asked = draft.inputs().stream().map(DraftTable.Column::name).collect(Collectors.toSet());
        List<Kept> page =
                hits.past(model.key(), cursor.isEmpty() ? null : UUID.fromString(cursor), UUID.fromString(last), most);
        return new Page(
                page.stream().map(kept -> compare(draft, asked, asOf, kept)).toList(),
                page.isEmpty() ? cursor : page.getLast().id().toString(),
                page.size() < most);
    }

    private static Compared compare(DraftTable draft, Set<String> asked, LocalDate asOf, Kept kept) {
        TableHit hit = kept.hit();
        Set<String> missing = new TreeSet<>(asked);
        missing.removeAll(hit.inputs().keySet());
        if (!missing.isEmpty()) {
            return unknown(kept, Violation.state("replay-fact-missing", String.join(", ", missing)));
        }
        try {
            LocalDate factDay = hit.factDay();
            // What has no past was judged by the law of its own day, and no later law reaches it.
            Optional<TableHit> lawful = factDay == null
                    ? draft.on(hit.lawDay(), null, hit.inputs())
                    : draft.ask(asOf, factDay, hit.inputs());
            Optional<TableHit> always = draft.on(asOf, factDay, hit.inputs());
            return new Compared(
                    kept.caseId(),
                    kept.id().toString(),
                    outcome(hit, lawful),
                    outcome(hit, always),
                    answer(hit),
                    lawful.map(TableReplay::answer).orElse(null),
                    always.map(TableReplay::answer).orElse(null),
                    List.of());
        } catch (Rejection impossible) {
            return unknown(kept, impossible.violations().getFirst());
        }
    }

    private static Compared unknown(Kept kept, Violation why) {
        @Nullable Answer none = null;
        return new Compared(
                kept.caseId(),
                kept.id().toString(),
                Outcome.UNKNOWN,
                Outcome.UNKNOWN,
                answer(kept.hit()),
                none,
                none,
                List.of(why));
    }

    private static Outcome outcome(TableHit before, Optional<TableHit> after) {
        if (after.isEmpty()) {
            return Outcome.NOTHING;
        }
        if (!after.get().decided().equals(before.decided())) {
            return Outcome.VALUES;
        }
        return after.get().row().equals(before.row()) ? Outcome.SAME : Outcome.ROW;
    }

    private static Answer answer(TableHit hit) {
        return new Answer(hit.position(), hit.says(), hit.decided());
    }
}
