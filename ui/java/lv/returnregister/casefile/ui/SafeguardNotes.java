package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.returnregister.access.Role;
import lv.returnregister.safeguard.OverrideView;
import lv.returnregister.safeguard.Overrides;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.HeldSteps;

/** What the safeguards have to say on the page of a case: overrides in red, requests to decide on, steps that are held. */
@org.springframework.stereotype.Component
class SafeguardNotes {

    private final Overrides overrides;
    private final HeldSteps heldSteps;
    private final FactTexts texts;

    SafeguardNotes(Overrides overrides, HeldSteps heldSteps, FactTexts texts) {
        this.overrides = overrides;
        this.heldSteps = heldSteps;
        this.texts = texts;
    }

    /** The red marks of the case: one for each condition that somebody overrode. */
    List<Component> marks(CaseId caseId) {
        return overrides.of(caseId).stream()
                .filter(OverrideView::isGiven)
                .map(given -> {
                    StatusBadge mark =
                            new StatusBadge(Tone.OVERDUE, Texts.text("override.mark", texts.step(given.step())));
                    mark.getElement().setAttribute("data-override", given.condition());
                    mark.getElement().setAttribute("title", texts.demands(List.of(given.condition())));
                    return (Component) mark;
                })
                .toList();
    }

    /** What waits: steps the Register may not do now, and requests the officer who looks may decide on. */
    List<Component> notes(CaseId caseId, Runnable changed) {
        List<Component> notes = new ArrayList<>();
        heldSteps
                .of(caseId)
                .forEach(held -> notes.add(Note.of(
                        Tone.OVERDUE,
                        Texts.text("held.title", texts.step(held.step())),
                        Texts.text("held.about", texts.demands(held.conditions())))));
        overrides.of(caseId).stream()
                .filter(OverrideView::isWaiting)
                .forEach(waiting -> notes.add(waiting(waiting, changed)));
        return notes;
    }

    private Component waiting(OverrideView waiting, Runnable changed) {
        Note note = new Note(
                Tone.SOON,
                Texts.text("override.waiting"),
                new Span(texts.step(waiting.step()) + " · " + texts.demands(List.of(waiting.condition()))),
                new Span(texts.name(waiting.requestedBy()) + ": " + waiting.reason()));
        if (overrides.isForMe(waiting)) {
            TextArea answer = new TextArea(Texts.text("override.answer"));
            answer.setWidthFull();
            Button approve = new Button(
                    Texts.text("override.approve"), event -> decide(waiting, true, answer.getValue(), changed));
            approve.setId("override-approve");
            Button turnDown = new Button(
                    Texts.text("override.turn-down"), event -> decide(waiting, false, answer.getValue(), changed));
            note.add(answer, approve, turnDown);
        }
        return note;
    }

    private void decide(OverrideView waiting, boolean approve, String answer, Runnable changed) {
        try {
            overrides.decide(waiting.id(), approve, answer);
            Notifications.done(Texts.text("override.decided"));
        } catch (Rejection rejection) {
            Notifications.refused(rejection);
        }
        changed.run();
    }

    /** For each refused condition that somebody may override: a way to ask for it. */
    List<Component> requests(CaseId caseId, String step, Rejection refused, Runnable changed) {
        return refused.violations().stream()
                .filter(violation -> violation.kind() == Violation.Kind.SAFEGUARD)
                .map(Violation::code)
                .distinct()
                .flatMap(condition ->
                        overrides
                                .mayOverride(condition)
                                .map(role -> request(caseId, step, condition, role, changed))
                                .stream())
                .toList();
    }

    private Component request(CaseId caseId, String step, String condition, Role role, Runnable changed) {
        TextArea reason = new TextArea(Texts.text("override.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Button ask = new Button(Texts.text("override.ask"), event -> {
            try {
                overrides.request(caseId, step, condition, reason.getValue());
                Notifications.done(Texts.text("override.asked"));
                changed.run();
            } catch (Rejection rejection) {
                Notifications.refused(rejection);
            }
        });
        ask.setId("override-ask");
        Note note = new Note(
                Tone.INFORMATION,
                Texts.text(
                        "override.ask.title",
                        Texts.text("override.role." + role.name().toLowerCase(Locale.ROOT))),
                new Span(texts.demands(List.of(condition))),
                reason,
                ask);
        note.getElement().setAttribute("data-override-ask", condition);
        return note;
    }
}
