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
 * @param validPermitElsewhere whether another member state's permit to stay is valid (table {@code return-decision-kind})
 * @param readmission whether another member state takes the foreigner back, or an agreement on readmission applies
 * @param threat whether the foreigner is a threat to public order or national security
 * @param manifestlyUnfounded whether an application for lawful stay was refused as manifestly unfounded or fraudulent
 * @param riskOfAbsconding whether facts show a risk of absconding
 */
public record AssessReturn(
        String nonRefoulement,
        String familyLife,
        String health,
        @Nullable String bestInterests,
        @Nullable Boolean validPermitElsewhere,
        @Nullable Boolean readmission,
        @Nullable Boolean threat,
        @Nullable Boolean manifestlyUnfounded,
        @Nullable Boolean riskOfAbsconding) {

    public AssessReturn {
        Inputs.check()
                .required("nonRefoulement", nonRefoulement)
                .oneOf("nonRefoulement", nonRefoulement, "none", "risk")
                .required("familyLife", familyLife)
                .required("health", health)
                .done();
    }
}
