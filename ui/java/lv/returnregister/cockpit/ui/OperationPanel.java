package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.returnregister.cockpit.OperationDesk;
import lv.returnregister.cockpit.OperationDesk.Preview;
import lv.returnregister.cockpit.OperationDesk.Proposal;
import lv.returnregister.cockpit.OperationRules;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.CaseOperations.Instance;
import lv.returnregister.workflow.Operation;
import lv.returnregister.workflow.ui.ModelNames;

/** One operation before it is done: what it would do, whether a second supervisor is needed and why, the reason, the act. */
class OperationPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OperationDesk operations;
    private final transient OperationRules rules;
    private final transient ModelNames names;
    private final transient Runnable whenDone;

    OperationPanel(OperationDesk operations, OperationRules rules, ModelNames names, Runnable whenDone) {
        this.operations = operations;
        this.rules = rules;
        this.names = names;
        this.whenDone = whenDone;
        addClassName("rr-operation-panel");
    }

    /** Shows what an operation would do, and the way to do it; a refusal names what stands against it. */
    void show(CaseId caseId, Operation operation) {
        removeAll();
        try {
            Preview preview = operations.preview(caseId, operation);
            add(new EffectsList(preview.effects(), definitions(operations.instances(caseId)), names));
            add(second(preview.touches(), preview.needsSecond(), rules));
            add(act(caseId, operation, preview));
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
    }

    /** Says whether a second supervisor is needed and by which row of the rules. */
    static Note second(List<String> touches, boolean needed, OperationRules rules) {
        String why = touches.stream()
                .map(rules.touches()::get)
                .filter(java.util.Objects::nonNull)
                .map(row ->
                        row.title().in(Texts.language()) + " (" + row.cited().in(Texts.language()) + ")")
                .collect(Collectors.joining("; "));
        return needed
                ? Note.of(
                        Tone.SOON,
                        Texts.text("operation.second"),
                        why.isEmpty() ? Texts.text("operation.second.unknown") : why)
                : Note.of(null, Texts.text("operation.alone"), Texts.text("operation.alone.about"));
    }

    /** The model versions of a case by process. */
    static Map<String, String> definitions(List<Instance> instances) {
        Map<String, String> definitions = new LinkedHashMap<>();
        instances.forEach(one -> definitions.putIfAbsent(one.process(), one.definitionId()));
        return definitions;
    }

    private Div act(CaseId caseId, Operation operation, Preview preview) {
        TextArea reason = new TextArea(Texts.text("operation.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        reason.setMinRows(2);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.getElement().setAttribute("data-field", "reason");
        Button go = new Button(
                Texts.text(preview.needsSecond() ? "operation.propose" : "operation.do"),
                click -> perform(caseId, operation, preview, reason));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setId("do-operation");
        Button leave = new Button(Texts.text("operation.leave"), click -> removeAll());
        Div foot = new Div(leave, go);
        foot.addClassName("rr-edit-foot");
        Div box = new Div(reason, foot);
        box.addClassName("rr-stack");
        return box;
    }

    private void perform(CaseId caseId, Operation operation, Preview shown, TextArea reason) {
        reason.setInvalid(false);
        try {
            Proposal proposal = operations.propose(caseId, operation, reason.getValue(), shown);
            Notifications.done(Texts.text(proposal.isWaiting() ? "operation.proposed" : "operation.done"));
        } catch (Rejection refused) {
            if (refused.names("required") || refused.names("too-long")) {
                reason.setErrorMessage(lv.returnregister.shell.ui.Rejections.describe(
                        refused.violations().getFirst()));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            Notifications.refused(refused);
            return;
        }
        removeAll();
        whenDone.run();
    }
}
