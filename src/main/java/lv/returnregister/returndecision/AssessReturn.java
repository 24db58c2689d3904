package lv.returnregister.returndecision;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: what stands against return was weighed (Directive 2008/115/EC, article 5; Immigration Law, section 47).
 *
 * @param nonRefoulement {@code none} or {@code risk}
 * @param familyLife family life in Latvia, {@code none} or in words
 * @param health state of health, {@code good} or in words
 * @param bestInterests the child's best interests, where a child is concerned
 */
public record AssessReturn(
        String nonRefoulement,
        String familyLife,
        String health,
        @Nullable String bestInterests) {

    public AssessReturn {
        Inputs.check()
                .required("nonRefoulement", nonRefoulement)
                .oneOf("nonRefoulement", nonRefoulement, "none", "risk")
                .required("familyLife", familyLife)
                .required("health", health)
                .done();
    }
}
