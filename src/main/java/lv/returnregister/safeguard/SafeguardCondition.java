package lv.returnregister.safeguard;

import java.util.Optional;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/** One condition of the law, told by the module that owns the facts it looks at. */
public interface SafeguardCondition {

    /** Id of the row in {@code safeguard/safeguards.yaml}. */
    String id();

    /**
     * Whether the condition fails now.
     *
     * @param step name of the step about to be done
     * @param caseId the case
     * @param answer the command record of the step, or null when it could not be read or the engine asks
     * @return the violation with the values its message needs, or nothing when the step may go on
     */
    Optional<Violation> failing(String step, CaseId caseId, @Nullable Object answer);

    /** A condition whose message needs no values. */
    static SafeguardCondition of(String id, Test fails) {
        return new SafeguardCondition() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Optional<Violation> failing(String step, CaseId caseId, @Nullable Object answer) {
                return fails.test(step, caseId, answer) ? Optional.of(Violation.safeguard(id)) : Optional.empty();
            }
        };
    }

    /** Says whether a condition fails. */
    @FunctionalInterface
    interface Test {
        boolean test(String step, CaseId caseId, @Nullable Object answer);
    }
}
