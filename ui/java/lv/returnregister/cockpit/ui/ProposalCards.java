package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.cockpit.CaseSheets.Sheet;
import lv.returnregister.cockpit.OperationDesk;
import lv.returnregister.cockpit.OperationDesk.Preview;
import lv.returnregister.cockpit.OperationDesk.Proposal;
import lv.returnregister.cockpit.OperationRules;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ui.ModelNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what waits for a second supervisor: who asks for what and why, what it would do now, yes or no. */
@Component
class ProposalCards {

    private final OperationDesk operations;
    private final OperationRules rules;
    private final ModelNames names;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;

    ProposalCards(
            OperationDesk operations,
            OperationRules rules,
            ModelNames names,
            Officers officers,
            CurrentOfficer currentOfficer) {
        this.operations = operations;
        this.rules = rules;
        this.names = names;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
    }

    /** A proposal; {@code whenDecided} redraws what is around it. */
    Card card(Proposal proposal, Runnable whenDecided) {
        Sheet sheet = operations.sheet(proposal.caseId());
        Anchor link = new Anchor(CaseOperationsView.ROUTE + "/" + proposal.caseId(), sheet.number());
        link.getElement().setAttribute("router-link", true);
        KeyValueList words = new KeyValueList()
                .with(Texts.text("operation.reason"), proposal.reason())
                .with(
                        Texts.text("operation.proposed-by"),
                        name(proposal.proposedBy()) + " · " + Dates.minute(proposal.proposedAt()))
                .with(Texts.text("operation.from"), place(proposal.from()))
                .with(Texts.text("operation.to"), place(proposal.to()))
                .with(
                        Texts.text("operation.value"),
                        proposal.operation().variable() == null
                                ? null
                                : proposal.operation().variable() + " = "
                                        + proposal.operation().value());
        Card card = Card.titled(
                Texts.text("operation.kind." + proposal.operation().kind().word()),
                new StatusBadge(Tone.SOON, Texts.text("operation.waits")),
                link,
                words);
        card.getElement()
                .setAttribute("data-proposal", proposal.operation().kind().word());
        try {
            Preview now = operations.preview(proposal);
            card.add(new EffectsList(
                    now.effects(), OperationPanel.definitions(operations.instances(proposal.caseId())), names));
        } catch (Rejection overtaken) {
            card.add(Note.of(
                    Tone.OVERDUE,
                    Texts.text("operation.overtaken"),
                    Rejections.describe(overtaken.violations().getFirst())));
        }
        card.add(OperationPanel.second(proposal.touches(), true, rules), decision(proposal, whenDecided));
        return card.toned(Tone.SOON);
    }

    private com.vaadin.flow.component.Component decision(Proposal proposal, Runnable whenDecided) {
        boolean own = currentOfficer.get().signInName().equals(proposal.proposedBy());
        if (own) {
            Button back = new Button(Texts.text("operation.withdraw"), click -> withdraw(proposal, whenDecided));
            back.getElement().setAttribute("data-decision", "withdraw");
            Div foot = new Div(decision(true, (approve, answer) -> {}, "operation.approved", whenDecided), back);
            foot.addClassName("rr-edit-foot");
            return foot;
        }
        return decision(
                false,
                (approve, answer) -> operations.decide(proposal.id(), approve, answer),
                "operation.approved",
                whenDecided);
    }

    private void withdraw(Proposal proposal, Runnable whenDecided) {
        try {
            operations.withdraw(proposal.id());
            Notifications.done(Texts.text("operation.withdrawn"));
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
        whenDecided.run();
    }

    /** What a second supervisor decides. */
    @FunctionalInterface
    interface Decision {
        void make(boolean approve, String answer);
    }

    /** Yes, or no and why; who proposed it sees that somebody else has to say so. */
    static com.vaadin.flow.component.Component decision(
            boolean own, Decision decision, String doneKey, Runnable whenDecided) {
        if (own) {
            Span wait = new Span(Texts.text("operation.own"));
            wait.addClassName("rr-second");
            return wait;
        }
        TextField answer = new TextField(Texts.text("operation.answer"));
        answer.setWidthFull();
        answer.getElement().setAttribute("data-field", "answer");
        Button no = new Button(
                Texts.text("operation.turn-down"), click -> decide(decision, false, answer, doneKey, whenDecided));
        Button yes = new Button(
                Texts.text("operation.approve"), click -> decide(decision, true, answer, doneKey, whenDecided));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.getElement().setAttribute("data-decision", "approve");
        Div foot = new Div(no, yes);
        foot.addClassName("rr-edit-foot");
        Div box = new Div(answer, foot);
        box.addClassName("rr-stack");
        return box;
    }

    private static void decide(
            Decision decision, boolean approve, TextField answer, String doneKey, Runnable whenDecided) {
        answer.setInvalid(false);
        try {
            decision.make(approve, answer.getValue());
            Notifications.done(Texts.text(approve ? doneKey : "operation.turned-down"));
        } catch (Rejection refused) {
            if (refused.names("required")) {
                answer.setErrorMessage(Rejections.describe(refused.violations().getFirst()));
                answer.setInvalid(true);
                answer.focus();
                return;
            }
            Notifications.refused(refused);
        }
        whenDecided.run();
    }

    /** The name shown for a sign-in name. */
    String name(String signInName) {
        return officers.find(signInName).map(Officer::displayName).orElse(signInName);
    }

    private @Nullable String place(@Nullable String place) {
        return place == null ? null : names.place(place);
    }
}
