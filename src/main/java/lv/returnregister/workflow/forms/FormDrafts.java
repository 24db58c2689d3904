package lv.returnregister.workflow.forms;

import java.time.Instant;
import java.util.Optional;

/** Half-filled forms, kept for one officer each until the step is done. */
public interface FormDrafts {

    /**
     * A kept draft.
     *
     * @param json the values as a JSON object
     * @param savedAt when
     */
    record Draft(String json, Instant savedAt) {}

    /** The draft of a form for an officer, if one is kept. */
    Optional<Draft> load(String key, String officer);

    /**
     * Keeps a draft, in place of an earlier one.
     *
     * @param key case and step, or another name of the sheet of paper
     * @param officer sign-in name
     * @return when it was saved
     */
    Instant save(String key, String officer, String json);

    /** Throws a draft away; does nothing when there is none. */
    void delete(String key, String officer);
}
