package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a detained foreigner was placed in a centre or special room (R122 5.5.1, 5.5.2).
 *
 * @param facility where (list CL-PLC)
 * @param bed room and bed
 * @param placedAt when, Riga time; now when absent
 */
public record PlaceDetainee(
        String facility,
        @Nullable String bed,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime placedAt) {

    public PlaceDetainee {
        Inputs.check().required("facility", facility).done();
    }
}
