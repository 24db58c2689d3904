package lv.returnregister.entryban;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a signatory signs the proposed ban or sends it back.
 *
 * @param approve true to sign
 * @param reason why it goes back
 */
public record SignEntryBan(Boolean approve, @Nullable String reason) {

    public SignEntryBan {
        Inputs.check().approval(approve, reason).done();
    }
}
