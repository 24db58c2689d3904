package lv.returnregister.cockpit.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lv.returnregister.cockpit.DeadlineBoard.Line;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.WarningLevel;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DueLabel;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One deadline in 52 pixels: which and whose case, when with the law, whose turn, who has the task. */
class DeadlineRow extends Div {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.");

    /**
     * A row.
     *
     * @param unit name of the unit that has to act
     * @param owner name of who has the task, absent when nobody has
     */
    DeadlineRow(Line line, String unit, @Nullable String owner, Instant now) {
        addClassNames("rr-task", "rr-clock");
        setId("clock-" + line.deadline().id());
        getElement().setAttribute("role", "option");
        getElement().setAttribute("data-rule", line.deadline().ruleId());
        getElement().setAttribute("data-group", CockpitWords.word(line.group()));
        add(
                new Div(text("rr-task-title", line.deadline().rule().title(Texts.language())), second(about(line))),
                new Div(text("rr-task-number", task(line)), second(unit)),
                due(line, now),
                who(line, owner));
        choose(false);
    }

    final void choose(boolean chosen) {
        getElement().setAttribute("aria-selected", String.valueOf(chosen));
    }

    /** {@code OKAFOR Chinedu · VRS-2026-00417}; of a restricted case of the other authority that it exists. */
    static String about(Line line) {
        String person = line.person();
        return (person == null ? Texts.text("deadline-board.restricted") : person) + " · " + line.caseNumber();
    }

    private static String task(Line line) {
        InboxTask task = line.task();
        if (!line.own()) {
            return Texts.text("deadline-board.others");
        }
        return task == null
                ? Texts.text("deadline-board.no-task")
                : task.title().in(Texts.language());
    }

    static Tone tone(Line line, Instant now) {
        return switch (line.group()) {
            case BREACHED, HANDED -> Tone.OVERDUE;
            case DAY -> line.deadline().levelAt(now) == WarningLevel.URGENT ? Tone.URGENT : Tone.SOON;
            case THREE_DAYS -> Tone.SOON;
            case LATER -> Tone.LATER;
        };
    }

    static DueLabel due(Line line, Instant now) {
        DeadlineView deadline = line.deadline();
        Locale language = Texts.language();
        LocalDate day = deadline.endDay();
        String end = day == null ? Dates.shortMinute(deadline.endsAt()) : DAY.format(day);
        String law =
                deadline.statutory() ? deadline.rule().citation().in(language) : Texts.text("deadline.service-target");
        return new DueLabel(tone(line, now), deadline.inWords(language, now), end + " · " + law);
    }

    private static Span who(Line line, @Nullable String owner) {
        Span who = new Span(owner == null ? "–" : MainLayout.initials(owner));
        who.addClassName("rr-initials");
        String name = line.own()
                ? owner == null ? Texts.text("deadline-board.nobody") : owner
                : Texts.text("deadline-board.others");
        who.getElement().setAttribute("title", name);
        who.getElement().setAttribute("role", "img");
        who.getElement().setAttribute("aria-label", name);
        if (owner == null) {
            who.getElement().setAttribute("data-nobody", true);
        }
        return who;
    }

    private static Span text(String name, String text) {
        Span line = new Span(text);
        line.addClassName(name);
        line.getElement().setAttribute("title", text);
        return line;
    }
}
