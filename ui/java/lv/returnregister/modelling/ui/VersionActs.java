package lv.returnregister.modelling.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.ModelVersion.Transition;
import lv.returnregister.modelling.RunningCases;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What can be done with a version now: submit, send back, approve, take back. */
@org.springframework.stereotype.Component
class VersionActs {

    private static final int LONGEST = 4000;

    private final ModelLibrary library;
    private final RunningCases runningCases;
    private final Changes changes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    VersionActs(
            ModelLibrary library,
            RunningCases runningCases,
            Changes changes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.library = library;
        this.runningCases = runningCases;
        this.changes = changes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** The acts of a state; {@code whenDone} shows the version as it is then. */
    Card card(ModelVersion version, Runnable whenDone) {
        Officer officer = currentOfficer.get();
        Card card = Card.titled(Texts.text("library.next"), null);
        card.addClassName("rr-version-acts");
        if (!officer.may("models.edit")) {
            card.add(second(Texts.text("library.next.read-only")));
            return card;
        }
        switch (version.state()) {
            case DRAFT -> draft(card, version, whenDone);
            case IN_REVIEW -> review(card, version, officer, whenDone);
            case APPROVED -> approved(card, version, whenDone);
            case LIVE -> card.add(second(Texts.text("library.next.live")));
            case RETIRED -> retired(card, version, whenDone);
            case DISCARDED -> card.add(second(Texts.text("library.next.discarded")));
        }
        return card;
    }

    private void draft(Card card, ModelVersion version, Runnable whenDone) {
        TextArea reason = reason("library.reason", "reason");
        reason.setValue(version.reason());
        Button submit = primary(
                "library.submit",
                "submit",
                () -> act(() -> library.submit(version.id(), reason.getValue()), "library.submitted.done", whenDone));
        Button discard = button(
                "library.discard",
                "discard",
                () -> act(() -> library.discard(version.id()), "library.discarded.done", whenDone));
        card.add(second(Texts.text("library.next.draft")), reason, foot(submit, discard));
    }

    private void review(Card card, ModelVersion version, Officer officer, Runnable whenDone) {
        boolean own = library.hands(version.id()).contains(officer.signInName())
                || officer.signInName().equals(version.submittedBy());
        if (own) {
            card.add(Note.of(Tone.INFORMATION, Texts.text("library.own"), Texts.text("library.own.about")));
        } else {
            DateTimePicker from = new DateTimePicker(Texts.text("library.effective"));
            from.setLocale(Locale.of("lv"));
            from.setValue(LegalTime.at(clock.instant()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
            from.getElement().setAttribute("data-field", "effectiveAt");
            RadioButtonGroup<Transition> transition = new RadioButtonGroup<>(Texts.text("library.running-cases"));
            transition.setItems(Transition.values());
            transition.setItemLabelGenerator(
                    choice -> Texts.text("library.transition." + choice.name().toLowerCase(Locale.ROOT)));
            transition.setValue(Transition.KEEP);
            transition.getElement().setAttribute("data-field", "transition");
            card.add(from);
            if (version.model().kind() == ModelKind.DECISION) {
                card.add(transition);
            } else if (version.model().kind() == ModelKind.PROCESS) {
                card.add(transition, new RehearsalNote(version, runningCases, changes));
            }
            card.add(foot(primary(
                    "library.approve",
                    "approve",
                    () -> act(
                            () -> library.approve(version.id(), moment(from.getValue()), transition.getValue()),
                            "library.approved.done",
                            whenDone))));
        }
        card.add(sendBack(version, whenDone));
    }

    private void approved(Card card, ModelVersion version, Runnable whenDone) {
        if (version.failure() == null) {
            card.add(new Span(
                    Texts.text("library.next.approved", Dates.minute(Objects.requireNonNull(version.effectiveAt())))));
        } else {
            card.add(
                    Note.of(Tone.OVERDUE, Texts.text("library.state.failed"), version.failure()),
                    button(
                            "library.try-again",
                            "try-again",
                            () -> act(() -> library.tryAgain(version.id()), "library.approved.done", whenDone)));
        }
        card.add(sendBack(version, whenDone));
    }

    private void retired(Card card, ModelVersion version, Runnable whenDone) {
        if (version.liveAt() == null) {
            card.add(second(Texts.text("library.next.discarded")));
            return;
        }
        TextArea reason = reason("library.put-back.reason", "reason");
        card.add(second(Texts.text("library.next.retired")));
        if (version.model().kind() == ModelKind.PROCESS) {
            card.add(second(Texts.text("running.put-back")));
        }
        card.add(
                reason,
                foot(primary(
                        "library.put-back",
                        "put-back",
                        () -> act(
                                () -> library.putBack(version.id(), reason.getValue()),
                                "library.put-back.done",
                                whenDone))));
    }

    private Component sendBack(ModelVersion version, Runnable whenDone) {
        TextArea reason = reason("library.send-back.reason", "sendBack");
        Div back = new Div(
                reason,
                foot(button(
                        "library.send-back",
                        "send-back",
                        () -> act(
                                () -> library.sendBack(version.id(), reason.getValue()),
                                "library.sent-back.done",
                                whenDone))));
        back.addClassName("rr-send-back");
        return back;
    }

    private static TextArea reason(String key, String field) {
        TextArea reason = new TextArea(Texts.text(key));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.getElement().setAttribute("data-field", field);
        return reason;
    }

    private static Button button(String key, String id, Runnable act) {
        Button button = new Button(Texts.text(key), click -> act.run());
        button.setId(id);
        return button;
    }

    private static Button primary(String key, String id, Runnable act) {
        Button button = button(key, id, act);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div foot(Component... acts) {
        Div foot = new Div(acts);
        foot.addClassName("rr-edit-foot");
        return foot;
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime wallTime) {
        return wallTime == null ? null : LegalTime.instant(wallTime);
    }

    private static void act(Runnable act, String doneKey, Runnable whenDone) {
        try {
            act.run();
        } catch (Rejection refused) {
            Notifications.refused(refused);
            return;
        }
        Notifications.done(Texts.text(doneKey));
        whenDone.run();
    }
}
