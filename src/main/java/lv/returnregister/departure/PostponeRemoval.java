package lv.returnregister.departure;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the deciding authority postpones the removal (Directive 2008/115/EC, article 9; Immigration Law, section 47).
 *
 * @param reason entry of list CL-PST, or in words
 * @param until last day of the postponement; absent when it lasts until the removal is resumed
 */
public record PostponeRemoval(
        String reason, @Dated(Dated.When.AHEAD) @Nullable LocalDate until) {

    public PostponeRemoval {
        Inputs.check().required("reason", reason).done();
    }
}
