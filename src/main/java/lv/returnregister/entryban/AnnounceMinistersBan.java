package lv.returnregister.entryban;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a Minister's office, the Consular Department or a mission tells of its decision (Cabinet Regulation 122/2013,
 * point 9).
 *
 * @param ground word of the ground (row of {@code entry-ban-term})
 * @param decider {@code interior} or {@code foreign-affairs}; from the ground when absent
 * @param decisionNo number of the decision
 * @param decisionDate its legal day, from which the ban runs
 * @param months length; absent for a ban without end
 * @param territory {@code schengen} or {@code latvia}
 */
public record AnnounceMinistersBan(
        String ground,
        @Nullable String decider,
        String decisionNo,
        @Dated(Dated.When.PAST) LocalDate decisionDate,
        @Nullable Integer months,
        String territory) {

    public AnnounceMinistersBan {
        Inputs.check()
                .required("ground", ground)
                .required("decisionNo", decisionNo)
                .required("decisionDate", decisionDate)
                .required("territory", territory)
                .oneOf("territory", territory, "schengen", "latvia")
                .done();
    }

    /** Who decided: the Minister of Foreign Affairs only names persons non grata. */
    public String decidedBy() {
        if (decider != null) {
            return decider;
        }
        return "persona-non-grata".equals(ground) ? "foreign-affairs" : "interior";
    }
}
