package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import lv.returnregister.cockpit.Batch;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ui.ModelNames;

/** How far a batch has come, and why each item that failed did. */
class BatchProgress extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    /**
     * Draws a batch.
     *
     * @param items those whose verdicts are shown, none where only the numbers are
     */
    BatchProgress(Batch batch, List<Batch.Item> items, ModelNames names) {
        addClassName("rr-batch");
        ProgressBar bar = new ProgressBar(0, Math.max(1, batch.items()), batch.done() + batch.failed());
        bar.getElement().setAttribute("aria-label", Texts.text("batch.progress"));
        Span words = new Span(Texts.text("batch.counts", batch.done(), batch.failed(), batch.waiting(), batch.items()));
        Div head = new Div(state(batch), words);
        head.addClassName("rr-batch-head");
        add(head, bar);
        List<Batch.Item> failed = items.stream()
                .filter(item -> item.verdict() == Batch.Verdict.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            UnorderedList list = new UnorderedList();
            failed.stream().limit(SHOWN).forEach(item -> list.add(line(batch, item, names)));
            add(list);
        }
        if (failed.size() > SHOWN) {
            add(new Span(Texts.text("batch.more", failed.size() - SHOWN)));
        }
    }

    /** Where a batch stands, as word, sign and colour. */
    static StatusBadge state(Batch batch) {
        Tone tone = switch (batch.state()) {
            case WAITS_FOR_SECOND -> Tone.SOON;
            case TURNED_DOWN -> Tone.LATER;
            case RUNNING -> Tone.INFORMATION;
            case FINISHED -> batch.failed() > 0 ? Tone.OVERDUE : Tone.DONE;
        };
        String word = batch.state() == Batch.State.FINISHED && batch.failed() > 0
                ? "finished-with-failures"
                : batch.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new StatusBadge(tone, Texts.text("batch.state." + word));
    }

    private static ListItem line(Batch batch, Batch.Item item, ModelNames names) {
        int arrow = batch.title().indexOf(" → ");
        String why =
                VerdictWords.why(item.why(), arrow < 0 ? null : batch.title().substring(0, arrow), names);
        Anchor link = new Anchor("case/" + item.caseId(), Texts.text("batch.item", item.position()));
        link.getElement().setAttribute("router-link", true);
        ListItem line = new ListItem(link);
        line.add(new Span(" – " + why));
        return line;
    }
}
