package lv.returnregister.workflow;

import java.util.List;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/** Says which conditions of the law a step would break. Implemented by the safeguards. */
public interface StepGuard {

    /**
     * The failing conditions, all of them.
     *
     * @param step name of the step
     * @param caseId the case it is done in
     * @param answer the command record, or null when the input could not be read
     */
    List<Violation> violations(String step, CaseId caseId, @Nullable Object answer);

    /** Refuses the step while any condition fails, for services that are called beside the officers' door. */
    default void require(String step, CaseId caseId, @Nullable Object answer) {
        List<Violation> violations = violations(step, caseId, answer);
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
    }

    /** The step is done now: nothing stood against it, or somebody gave leave, which is used up with it. */
    default void passed(String step, CaseId caseId) {}

    /** Whether a step that needs no task can be of use in the case now; it is not offered otherwise. */
    default boolean offers(String step, CaseId caseId) {
        return true;
    }
}
