package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: what the regional court decided on the complaint about detention.
 *
 * @param outcome list CL-RCO: the district court's decision stands, its term is another one, or it is repealed
 * @param until for an amended term: the minute until which detention is allowed, Riga time
 * @param reason of the court
 */
public record CourtDecidesComplaint(
        String outcome,
        @Dated(Dated.When.AHEAD) @Nullable LocalDateTime until,
        @Nullable String reason) {

    public CourtDecidesComplaint {
        Inputs.check().required("outcome", outcome).done();
    }
}
