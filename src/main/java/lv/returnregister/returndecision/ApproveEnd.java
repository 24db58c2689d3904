package lv.returnregister.returndecision;

import lv.returnregister.casefile.Approval;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a second person agrees that the case ends without return, or does not.
 *
 * @param approve true to end it
 * @param reason why the return goes on
 */
public record ApproveEnd(Boolean approve, @Nullable String reason) implements Approval {

    public ApproveEnd {
        Inputs.check().approval(approve, reason).done();
    }
}
