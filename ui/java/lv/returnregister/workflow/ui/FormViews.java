package lv.returnregister.workflow.ui;

import java.time.Clock;
import java.util.Map;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.forms.FormDefinitions;
import lv.returnregister.workflow.forms.FormDrafts;
import lv.returnregister.workflow.forms.FormValidator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens forms. Views ask it and need to know nothing of what a form is made from. */
@Component
public class FormViews {

    private final FormDefinitions forms;
    private final FormValidator validator;
    private final FormDrafts drafts;
    private final CurrentOfficer currentOfficer;
    private final Messages messages;
    private final JsonMapper json;
    private final Clock clock;

    public FormViews(
            FormDefinitions forms,
            FormValidator validator,
            FormDrafts drafts,
            CurrentOfficer currentOfficer,
            Messages messages,
            JsonMapper json,
            Clock clock) {
        this.forms = forms;
        this.validator = validator;
        this.drafts = drafts;
        this.currentOfficer = currentOfficer;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Draws a form in the language of the page; a kept draft of the officer is filled in.
     *
     * @param formKey for example {@code take-decision/sign-return-decision}
     * @param draftKey under which the draft is kept, for example case and step
     * @param known values to begin with, below the draft and above the form's own defaults
     * @throws IllegalArgumentException when there is no such form
     */
    public FormView open(String formKey, String draftKey, Map<String, Object> known) {
        return new FormView(
                forms.get(formKey),
                new FormView.Surroundings(
                        validator, drafts, draftKey, currentOfficer.get().signInName(), messages, json, clock),
                known);
    }

    public boolean has(String formKey) {
        return forms.find(formKey).isPresent();
    }
}
