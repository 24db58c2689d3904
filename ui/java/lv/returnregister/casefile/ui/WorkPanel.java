package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.ui.FormView;
import lv.returnregister.workflow.ui.FormViews;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The work at the right of a case: the form of the step that is mine, a choice when there are several, or who has it. What
 * stops a step stands above the form and at its fields.
 */
class WorkPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** What a panel works with. */
    record Tools(
            OfficerActs acts,
            Inbox inbox,
            FormViews forms,
            Safeguards safeguards,
            Deadlines deadlines,
            Clock clock,
            FactTexts texts,
            CurrentOfficer currentOfficer,
            SafeguardNotes notes,
            Map<String, StepAid> aids) {}

    private final transient Tools tools;
    private final transient Function<@Nullable String, String> address;
    private final transient Runnable changed;
    private final Div notes = new Div();
    private final Div requests = new Div();
    private final Div bar = new Div();
    private final Div place = new Div();

    private transient @Nullable CaseView view;
    private transient List<InboxTask> tasks = List.of();
    private transient List<String> anyTime = List.of();
    private @Nullable String asked;

    /** The step whose form stands in the panel now, and the task it answers. */
    private @Nullable String formStep;

    private @Nullable String formTask;
    private @Nullable String justDone;

    WorkPanel(Tools tools, Function<@Nullable String, String> address, Runnable changed) {
        this.tools = tools;
        this.address = address;
        this.changed = changed;
        addClassNames("rr-card", "rr-work");
        getElement().setAttribute("aria-label", Texts.text("casefile.work"));
        bar.addClassName("rr-work-bar");
        place.addClassName("rr-work-place");
        add(notes, place, requests, bar);
    }

    /** Another case stands on the page. */
    void setCase(CaseView other) {
        view = other;
        asked = null;
        justDone = null;
        forget();
    }

    /** The step the address asks for. */
    void ask(@Nullable String step) {
        if (!Objects.equals(asked, step)) {
            asked = step;
            if (step != null) {
                justDone = null;
            }
        }
    }

    @Nullable
    String asked() {
        return asked;
    }

    /** Shows what is to be done now. A form that still may be handed in is left as it is. */
    void refresh(CaseView now, List<InboxTask> open) {
        view = now;
        tasks = open;
        notes.removeAll();
        tools.notes().notes(now.id(), changed).forEach(notes::add);
        Officer officer = tools.currentOfficer().get();
        anyTime = officer.may("case.work") ? tools.acts().anyTimeSteps(now.id()) : List.of();
        List<InboxTask> mine = open.stream().filter(tools.inbox()::isMine).toList();
        String step = choice(mine);
        if (step != null && step.equals(formStep)) {
            Optional<InboxTask> task = taskOf(step, mine);
            if (Objects.equals(formTask, task.map(InboxTask::taskId).orElse(null))) {
                bar();
                return;
            }
        }
        boolean lost = formStep != null && formTask != null && !formStep.equals(justDone);
        String lostTask = formTask;
        forget();
        place.removeAll();
        requests.removeAll();
        if (lost) {
            tellLost(Objects.requireNonNull(lostTask), open);
        }
        if (step != null) {
            form(now, step, taskOf(step, mine));
        } else if (mine.size() > 1) {
            chooser(mine);
        } else {
            others(open, now);
        }
        bar();
    }

    private void forget() {
        formStep = null;
        formTask = null;
    }

    /** The step to show: the one asked for if it is mine to do, else the only one that is mine. */
    private @Nullable String choice(List<InboxTask> mine) {
        String wanted = asked;
        if (wanted != null
                && (anyTime.contains(wanted)
                        || mine.stream().anyMatch(task -> task.step().equals(wanted)))) {
            return wanted;
        }
        return mine.size() == 1 ? mine.getFirst().step() : null;
    }

    private static Optional<InboxTask> taskOf(String step, List<InboxTask> mine) {
        return mine.stream().filter(task -> task.step().equals(step)).findFirst();
    }

    private void form(CaseView now, String step, Optional<InboxTask> task) {
        StepAid aid = tools.aids().get(step);
        String key = task.map(InboxTask::form).orElseGet(() -> tools.acts().formOf(step));
        FormView form = tools.forms().open(key, now.id() + "/" + step, aid == null ? Map.of() : aid.known(now.id()));
        form.setTitle(task.map(open -> open.title().in(Texts.language())).orElseGet(() -> Texts.text("step." + step)));
        form.onSubmit(answer -> handIn(now, step, answer));
        task.filter(open -> open.assignee() != null).ifPresent(open -> {
            Button release = new Button(Texts.text("inbox.release"), event -> release(open));
            release.setId("release-task");
            form.addActions(release);
        });
        if (task.isEmpty()) {
            form.addActions(new Button(Texts.text("shell.cancel"), event -> go(null)));
        }
        if (aid != null) {
            aid.explanation(now.id()).ifPresent(form::setIntroduction);
        }
        place.add(form);
        formStep = step;
        formTask = task.map(InboxTask::taskId).orElse(null);
    }

    private void handIn(CaseView now, String step, Map<String, Object> answer) {
        try {
            requests.removeAll();
            tools.acts().perform(now.id(), step, answer);
        } catch (Rejection rejection) {
            tools.notes().requests(now.id(), step, rejection, this::requested).forEach(requests::add);
            throw new Rejection(
                    rejection.violations().stream().map(this::inWords).toList());
        } catch (OptimisticLockingFailureException e) {
            throw new Rejection(Violation.state("case-changed"));
        }
        justDone = step;
        asked = null;
        Notifications.done(Texts.text("casefile.done", Texts.text("step." + step)));
        changed.run();
        go(null);
    }

    /** A safeguard is told by what the law demands and where it says so; a name behind a code by the person's name. */
    private Violation inWords(Violation violation) {
        return tools.safeguards()
                .find(violation.code())
                .map(row -> new Violation(
                        Violation.Kind.SAFEGUARD,
                        "safeguard",
                        violation.field(),
                        List.of(
                                row.demand().in(Texts.language()),
                                row.cited().in(Texts.language()),
                                Texts.text("casefile.tab." + row.mend()))))
                .orElseGet(() -> switch (violation.code()) {
                    case "task-taken", "task-of-another" ->
                        new Violation(
                                violation.kind(),
                                violation.code(),
                                violation.field(),
                                violation.parameters().stream()
                                        .map(tools.texts()::name)
                                        .toList());
                    case "task-already-completed", "step-not-due" ->
                        new Violation(
                                violation.kind(),
                                violation.code(),
                                violation.field(),
                                List.of(Texts.text("step." + step(violation))));
                    default -> violation;
                });
    }

    /** The way to ask goes once somebody has asked; the form stays as it was filled in. */
    private void requested() {
        requests.removeAll();
        changed.run();
    }

    private String step(Violation violation) {
        String named =
                violation.parameters().isEmpty() ? "" : violation.parameters().getFirst();
        return named.matches("[a-z-]+") ? named : Objects.requireNonNullElse(formStep, "");
    }

    private void release(InboxTask task) {
        try {
            tools.acts().release(task.taskId());
            Notifications.done(Texts.text("inbox.released"));
        } catch (Rejection rejection) {
            Notifications.refused(rejection);
        }
        forget();
        changed.run();
    }

    /** The task of the form was done or taken by somebody else while it was being filled in. */
    private void tellLost(String taskId, List<InboxTask> open) {
        Optional<InboxTask> still =
                open.stream().filter(task -> task.taskId().equals(taskId)).findFirst();
        String owner = still.map(InboxTask::assignee).orElse(null);
        place.add(
                owner == null
                        ? Note.of(Tone.INFORMATION, Texts.text("inbox.gone"), Texts.text("casefile.gone.about"))
                        : Note.of(
                                Tone.INFORMATION,
                                Texts.text("inbox.taken"),
                                Texts.text("inbox.taken.by", tools.texts().name(owner))));
    }

    private void chooser(List<InboxTask> mine) {
        place.add(new H2(Texts.text("casefile.work.several")));
        done();
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-work-choice");
        for (InboxTask task : mine) {
            NativeButton choose = new NativeButton("", event -> go(task.step()));
            choose.add(new Span(task.title().in(Texts.language())));
            choose.getElement().setAttribute("data-choose", task.step());
            due(task).ifPresent(choose::add);
            list.add(new ListItem(choose));
        }
        place.add(list);
    }

    private Optional<StatusBadge> due(InboxTask task) {
        UUID id = task.deadlineId();
        DeadlineView deadline =
                id == null ? null : tools.deadlines().of(List.of(id)).get(id);
        if (deadline == null) {
            return Optional.empty();
        }
        Instant now = tools.clock().instant();
        return Optional.of(new StatusBadge(Due.tone(deadline, now), deadline.inWords(Texts.language(), now)));
    }

    private void others(List<InboxTask> open, CaseView now) {
        place.add(new H2(Texts.text(open.isEmpty() ? "casefile.work.none" : "casefile.work.others")));
        done();
        if (open.isEmpty()) {
            place.add(new Span(Texts.text(now.isOpen() ? "casefile.turn.nobody.about" : "casefile.turn.closed.about")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-work-others");
        for (InboxTask task : open) {
            Span authority = new Span(task.authority().name());
            authority.addClassName("rr-authority");
            authority
                    .getElement()
                    .setAttribute("data-authority", task.authority().name());
            String owner = task.assignee();
            Span title = new Span(task.title().in(Texts.language()));
            title.addClassName("rr-strong");
            Span who = new Span(
                    (owner == null ? Texts.text("inbox.nobody") : tools.texts().name(owner)) + " · "
                            + tools.texts().label(CodeList.UNIT, task.unit()) + " · "
                            + Texts.text("inbox.role." + FactTexts.lower(task.role())));
            who.addClassName("rr-second");
            list.add(new ListItem(authority, title, who));
        }
        place.add(list);
    }

    private void done() {
        String step = justDone;
        if (step != null) {
            place.add(new Note(
                    Tone.DONE,
                    Texts.text("casefile.done", Texts.text("step." + step)),
                    new Span(Texts.text("casefile.done.after", Texts.text("inbox.after." + step)))));
        }
    }

    /** Below the work: further tasks of mine and what may be done at any time. */
    private void bar() {
        bar.removeAll();
        List<String> further = new ArrayList<>(anyTime);
        further.remove(formStep);
        List<InboxTask> mine = tasks.stream()
                .filter(tools.inbox()::isMine)
                .filter(task -> formStep != null && !task.step().equals(formStep))
                .toList();
        if (further.isEmpty() && mine.isEmpty()) {
            bar.setVisible(false);
            return;
        }
        bar.setVisible(true);
        for (InboxTask task : mine) {
            Button other = new Button(task.title().in(Texts.language()), event -> go(task.step()));
            other.setPrefixComponent(new StatusBadge(Tone.INFORMATION, Texts.text("casefile.work.also")));
            bar.add(other);
        }
        if (!further.isEmpty()) {
            MenuBar menu = new MenuBar();
            menu.setId("any-time");
            menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
            MenuItem root = menu.addItem(Texts.text("casefile.any-time") + " ▾");
            for (String step : further) {
                root.getSubMenu().addItem(Texts.text("step." + step), event -> go(step));
            }
            bar.add(menu);
        }
    }

    private void go(@Nullable String step) {
        Location target = new Location(address.apply(step));
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }
}
