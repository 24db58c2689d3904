package lv.returnregister.casefile;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a second person approves the proposed correction or turns it down.
 *
 * @param approve true to correct the fact
 * @param reason why it is turned down
 */
public record ApproveCorrection(Boolean approve, @Nullable String reason) implements Approval {

    public ApproveCorrection {
        Inputs.check().approval(approve, reason).done();
    }
}
