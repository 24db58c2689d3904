package lv.returnregister.returndecision;

import lv.returnregister.shared.Inputs;

/**
 * Command: a decision that is drafted or signed, but not served, is to be mended.
 *
 * @param reason what is wrong with it
 */
public record AmendReturnDecision(String reason) {

    public AmendReturnDecision {
        Inputs.check().required("reason", reason).done();
    }
}
