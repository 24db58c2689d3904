package lv.returnregister.inbox.ui;

import static lv.returnregister.shell.ui.SecondLine.cut;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.TaskSubject;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DueLabel;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.OverrideMark;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One task in 52 pixels: what and for whom, which case and where, by when, whose. */
class TaskRow extends Div {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.");

    TaskRow(InboxTask task, @Nullable DeadlineView deadline, @Nullable String owner, Instant now) {
        addClassName("rr-task");
        setId("task-" + task.taskId());
        getElement().setAttribute("role", "option");
        getElement().setAttribute("data-step", task.step());
        Locale language = Texts.language();

        Div where = new Div(
                line("rr-task-number", task.subject().caseNumber()),
                cut(task.subject().place()));
        Span who = new Span(owner == null ? "–" : MainLayout.initials(owner));
        who.addClassName("rr-initials");
        who.getElement().setAttribute("title", owner == null ? Texts.text("inbox.nobody") : owner);
        who.getElement().setAttribute("aria-label", owner == null ? Texts.text("inbox.nobody") : owner);
        if (owner == null) {
            who.getElement().setAttribute("data-nobody", true);
        }
        Span title = line("rr-task-title", task.title().in(language));
        if (task.overridden()) {
            title.addComponentAsFirst(new OverrideMark());
        }
        add(new Div(title, cut(person(task.subject()))), where, due(task, deadline, now), who);
        choose(false);
    }

    final void choose(boolean chosen) {
        getElement().setAttribute("aria-selected", String.valueOf(chosen));
    }

    /** {@code OKAFOR Chinedu · NGA · 12.04.1999.} */
    static String person(TaskSubject.Subject subject) {
        StringJoiner parts = new StringJoiner(" · ");
        parts.add((subject.surname().toUpperCase(Locale.ROOT) + " " + subject.givenNames()).strip());
        if (!subject.nationality().isEmpty()) {
            parts.add(subject.nationality());
        }
        if (!subject.birthDate().isEmpty()) {
            parts.add(subject.birthDate());
        }
        return parts.toString();
    }

    static DueLabel due(InboxTask task, @Nullable DeadlineView deadline, Instant now) {
        if (deadline == null) {
            return new DueLabel(Tone.LATER, Texts.text("inbox.due.none"), Texts.text("inbox.due.none.law"));
        }
        Locale language = Texts.language();
        String law =
                deadline.statutory() ? deadline.rule().citation().in(language) : Texts.text("deadline.service-target");
        return new DueLabel(
                InboxView.tone(task, deadline, now), deadline.inWords(language, now), end(deadline) + " · " + law);
    }

    /** The end as short as a row allows: {@code 24.11. 04:20}, or the day alone; the pane has the year. */
    private static String end(DeadlineView deadline) {
        LocalDate day = deadline.endDay();
        return day == null ? Dates.shortMinute(deadline.endsAt()) : DAY.format(day);
    }

    private static Span line(String name, String text) {
        Span line = new Span(text);
        line.addClassName(name);
        return line;
    }
}
