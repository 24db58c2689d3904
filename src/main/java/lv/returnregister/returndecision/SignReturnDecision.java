package lv.returnregister.returndecision;

import lv.returnregister.casefile.Approval;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a signatory signs the draft or sends it back.
 *
 * @param approve true to sign
 * @param reason why it goes back
 */
public record SignReturnDecision(Boolean approve, @Nullable String reason) implements Approval {

    public SignReturnDecision {
        Inputs.check().approval(approve, reason).done();
    }
}
