package lv.returnregister.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.inbox.Reassignments;
import lv.returnregister.inbox.Reassignments.Candidate;
import lv.returnregister.inbox.Reassignments.Move;
import lv.returnregister.inbox.Reassignments.Outcome;
import lv.returnregister.inbox.Reassignments.Seen;
import lv.returnregister.inbox.Reassignments.Verdict;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;

/**
 * Gives a list of tasks to one officer or spreads it over several. What the list was when it was shown is what is acted on;
 * who will get how many is shown before, and what became of each task after.
 */
public class ReassignDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Reassignments reassignments;
    private final transient Classifiers classifiers;
    private final transient Messages messages;
    private final transient List<Seen> tasks;
    private final CheckboxGroup<Candidate> takers = new CheckboxGroup<>();
    private final UnorderedList plan = new UnorderedList();
    private final Button give = new Button();
    private final Button close = new Button(Texts.text("shell.cancel"), event -> close());
    private final Div body = new Div();
    private transient List<Move> moves = List.of();

    /**
     * A dialog for a frozen list.
     *
     * @param tasks the list as it was shown
     * @param shownAt when that was
     * @param done run after the tasks were given, when the dialog is closed
     */
    public ReassignDialog(
            Reassignments reassignments,
            Classifiers classifiers,
            Messages messages,
            List<Seen> tasks,
            Instant shownAt,
            SerializableRunnable done) {
        this.reassignments = reassignments;
        this.classifiers = classifiers;
        this.messages = messages;
        this.tasks = List.copyOf(tasks);
        setHeaderTitle(messages.counted(Texts.language(), "reassign.title", tasks.size()));
        setWidth("min(760px, 94vw)");
        setDraggable(true);
        addClassName("rr-reassign");
        body.addClassName("rr-reassign-body");
        choice(shownAt);
        add(body);
        give.setId("reassign-give");
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.setDisableOnClick(true);
        give.addClickListener(event -> give());
        getFooter().add(close, give);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                done.run();
            }
        });
        plan();
    }

    private void choice(Instant shownAt) {
        List<Candidate> candidates = reassignments.candidates(tasks);
        Note frozen = Note.of(
                Tone.INFORMATION,
                messages.counted(Texts.language(), "reassign.frozen", tasks.size()),
                Texts.text("reassign.frozen.about", Dates.second(shownAt)));
        if (candidates.isEmpty()) {
            body.add(frozen, new EmptyState(Texts.text("reassign.nobody"), Texts.text("reassign.nobody.about")));
            return;
        }
        takers.setId("reassign-takers");
        takers.setLabel(Texts.text("reassign.to"));
        takers.setItems(candidates);
        takers.setItemLabelGenerator(Candidate::displayName);
        takers.setRenderer(new ComponentRenderer<>(this::candidate));
        takers.setItemEnabledProvider(candidate -> !candidate.absent());
        takers.addValueChangeListener(event -> plan());
        Div planned = new Div(new Span(Texts.text("reassign.plan")), plan);
        planned.addClassName("rr-reassign-plan");
        planned.getElement().setAttribute("aria-live", "polite");
        Div offered = new Div(takers);
        offered.addClassName("rr-reassign-takers");
        Div columns = new Div(offered, planned);
        columns.addClassName("rr-reassign-columns");
        body.add(frozen, columns);
    }

    private Component candidate(Candidate candidate) {
        String about = unit(candidate.unit()) + " · "
                + Texts.text("inbox.role." + candidate.role().name().toLowerCase(Locale.ROOT));
        if (candidate.absent()) {
            about += " · " + Texts.text("reassign.absent");
        } else if (candidate.mayTake() < tasks.size()) {
            about += " · " + Texts.text("reassign.some", candidate.mayTake(), tasks.size());
        }
        Div lines = KeysetList.lines(
                candidate.displayName() + " – " + messages.counted(Texts.language(), "reassign.open", candidate.open()),
                about);
        return lines;
    }

    private void plan() {
        List<String> chosen = takers.getListDataView()
                .getItems()
                .filter(takers.getValue()::contains)
                .map(Candidate::signInName)
                .toList();
        moves = chosen.isEmpty() ? List.of() : reassignments.spread(tasks, chosen);
        plan.removeAll();
        Map<String, Long> each =
                moves.stream().collect(Collectors.groupingBy(Move::to, LinkedHashMap::new, Collectors.counting()));
        takers.getValue().stream()
                .sorted(Comparator.comparing(Candidate::displayName).thenComparing(Candidate::signInName))
                .forEach(candidate -> {
                    int more = each.getOrDefault(candidate.signInName(), 0L).intValue();
                    plan.add(new ListItem(
                            Texts.text("reassign.plan.line", candidate.displayName(), more, candidate.open() + more)));
                });
        if (moves.isEmpty()) {
            plan.add(new ListItem(Texts.text("reassign.plan.none")));
        } else if (each.size() > 1) {
            plan.add(new ListItem(Texts.text("reassign.plan.order")));
        }
        give.setText(messages.counted(
                Texts.language(), each.size() > 1 ? "reassign.spread" : "reassign.give", tasks.size()));
        give.setEnabled(!moves.isEmpty());
    }

    private void give() {
        Outcome outcome = reassignments.reassign(moves);
        body.removeAll();
        setHeaderTitle(Texts.text("reassign.result", outcome.done(), moves.size()));
        boolean whole = outcome.refused().isEmpty();
        body.add(Note.of(
                whole ? Tone.DONE : Tone.SOON,
                messages.counted(Texts.language(), "reassign.done", outcome.done()),
                whole
                        ? Texts.text("reassign.done.whole")
                        : messages.counted(
                                Texts.language(),
                                "reassign.left",
                                outcome.refused().size())));
        body.add(verdicts(outcome));
        getFooter().removeAll();
        close.setText(Texts.text("shell.close"));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
        close.focus();
    }

    private Grid<Verdict> verdicts(Outcome outcome) {
        Map<String, String> names = takers.getListDataView()
                .getItems()
                .collect(Collectors.toMap(Candidate::signInName, Candidate::displayName));
        Grid<Verdict> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("rr-list-grid");
        grid.setId("reassign-verdicts");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getHeaderTitle());
        grid.addComponentColumn(verdict -> KeysetList.lines(
                        verdict.title() == null
                                ? Texts.text("reassign.gone")
                                : Objects.requireNonNull(verdict.title()).in(Texts.language()),
                        verdict.caseNumber()))
                .setHeader(Texts.text("reassign.task"))
                .setFlexGrow(2);
        grid.addColumn(verdict -> names.getOrDefault(verdict.to(), verdict.to()))
                .setHeader(Texts.text("reassign.taker"));
        grid.addComponentColumn(ReassignDialog::verdict)
                .setHeader(Texts.text("reassign.verdict"))
                .setFlexGrow(2);
        grid.setItems(outcome.verdicts().stream()
                .sorted(Comparator.comparing(Verdict::done))
                .toList());
        return grid;
    }

    private static Component verdict(Verdict verdict) {
        Violation refused = verdict.refused();
        return refused == null
                ? new StatusBadge(Tone.DONE, Texts.text("reassign.verdict.done"))
                : new StatusBadge(Tone.SOON, Rejections.describe(refused));
    }

    private String unit(String code) {
        return classifiers.label(CodeList.UNIT, code).in(Texts.language());
    }

    /** Who is offered, for tests. */
    List<Candidate> offered() {
        return takers.getListDataView().getItems().toList();
    }
}
