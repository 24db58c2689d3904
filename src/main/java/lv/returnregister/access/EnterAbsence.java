package lv.returnregister.access;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor enters that an officer is away. It may have begun already, it may not be over.
 *
 * @param officer sign-in name of who is away
 * @param firstDay first day away
 * @param lastDay last day away
 * @param substitute sign-in name of who acts for them
 */
public record EnterAbsence(
        @Nullable String officer,
        @Nullable LocalDate firstDay,
        @Dated(Dated.When.AHEAD) @Nullable LocalDate lastDay,
        @Nullable String substitute) {

    public EnterAbsence {
        Inputs.check()
                .required("officer", officer)
                .required("firstDay", firstDay)
                .required("lastDay", lastDay)
                .required("substitute", substitute)
                .require(
                        firstDay == null || lastDay == null || !lastDay.isBefore(firstDay),
                        "lastDay",
                        "absence-ends-before-it-begins")
                .require(officer == null || !officer.equals(substitute), "substitute", "absence-own-substitute")
                .done();
    }
}
