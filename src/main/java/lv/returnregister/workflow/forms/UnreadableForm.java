package lv.returnregister.workflow.forms;

import lv.returnregister.shared.LocalizedText;

/** A text that is no form officers could work with. */
public final class UnreadableForm extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText what;

    UnreadableForm(String key, LocalizedText what) {
        super("Form " + key + ": " + what.en());
        this.what = what;
    }

    /** What is wrong, for people. */
    public LocalizedText what() {
        return what;
    }
}
