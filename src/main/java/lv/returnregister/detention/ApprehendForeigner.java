package lv.returnregister.detention;

import java.time.LocalDate;
import java.util.Set;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a foreigner was found.
 *
 * @param place where
 * @param ground kind of violation (list CL-VIO, its word or code)
 * @param circumstances in the officer's words
 * @param overstayDays days past the permitted stay, for an overstay
 * @param decisionBy the authority that decides on return, where it is not the one that table names
 * @param judgmentNo number of the judgment with expulsion as additional sentence (Cabinet Regulation 122/2013, point
 *     5.7.6); the ground {@code court-expulsion} cannot be without it
 * @param judgmentDate its legal day
 * @param imprisonedOn since when the sentenced foreigner is in prison (Cabinet Regulation 454/2011, point 25)
 * @param releaseOn when the foreigner is to leave the prison
 * @param permitRefusedOrWithdrawn whether PMLP refused or withdrew the permit to stay (table {@code
 *     return-decision-authority})
 * @param asylumRefusedAtLiberty whether asylum was refused to the foreigner, who is at liberty (same table)
 */
public record ApprehendForeigner(
        String place,
        String ground,
        @Nullable String circumstances,
        @Nullable Integer overstayDays,
        @Nullable Authority decisionBy,
        @Nullable String judgmentNo,
        @Nullable LocalDate judgmentDate,
        @Nullable LocalDate imprisonedOn,
        @Nullable LocalDate releaseOn,
        @Nullable Boolean permitRefusedOrWithdrawn,
        @Nullable Boolean asylumRefusedAtLiberty) {

    /** Word and code of the violation that is a judgment with expulsion (list CL-VIO). */
    private static final Set<String> EXPULSION = Set.of("court-expulsion", "V12");

    public ApprehendForeigner {
        boolean sentenced = judgmentNo != null || judgmentDate != null || ground != null && EXPULSION.contains(ground);
        Inputs.check()
                .required("place", place)
                .required("ground", ground)
                .notNegative("overstayDays", overstayDays)
                .requiredIf(sentenced, "judgmentNo", judgmentNo)
                .requiredIf(sentenced, "judgmentDate", judgmentDate)
                .requiredIf(releaseOn != null, "imprisonedOn", imprisonedOn)
                .require(
                        releaseOn == null || imprisonedOn == null || !releaseOn.isBefore(imprisonedOn),
                        "releaseOn",
                        "before-imprisonment")
                .done();
    }

    /** A foreigner found on an ordinary violation, whom no court has sentenced. */
    public static ApprehendForeigner of(
            String place,
            String ground,
            @Nullable String circumstances,
            @Nullable Integer overstayDays,
            @Nullable Authority decisionBy) {
        return new ApprehendForeigner(
                place, ground, circumstances, overstayDays, decisionBy, null, null, null, null, null, null);
    }

    /** Whether a court sentenced the foreigner to expulsion. */
    public boolean isBySentence() {
        return judgmentNo != null;
    }

    /** Whether the sentenced foreigner is in prison, where nobody asks about detention. */
    public boolean isFromPrison() {
        return isBySentence() && imprisonedOn != null;
    }
}
