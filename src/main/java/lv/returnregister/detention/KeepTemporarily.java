package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the detained foreigner is kept in temporary keeping premises, for 48 hours at the most (State Border Guard Law,
 * section 19).
 *
 * @param ground list CL-KPG
 * @param healthAsked that the foreigner was asked about their health first
 * @param facility which premises (list CL-PLC); where the foreigner is already when absent
 * @param keptAt since when, Riga time; now when absent
 */
public record KeepTemporarily(
        String ground,
        Boolean healthAsked,
        @Nullable String facility,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime keptAt) {

    public KeepTemporarily {
        Inputs.check()
                .required("ground", ground)
                .required("healthAsked", healthAsked)
                .require(!Boolean.FALSE.equals(healthAsked), "healthAsked", "health-not-asked")
                .done();
    }
}
