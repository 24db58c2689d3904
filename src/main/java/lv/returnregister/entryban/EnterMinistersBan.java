package lv.returnregister.entryban;

import lv.returnregister.shared.Inputs;

/**
 * Command: PMLP enters the ban it was told of (Cabinet Regulation 122/2013, point 10).
 *
 * @param confirm the officer has compared the entry with the decision
 */
public record EnterMinistersBan(Boolean confirm) {

    public EnterMinistersBan {
        Inputs.check()
                .required("confirm", confirm)
                .require(Boolean.TRUE.equals(confirm), "confirm", "required")
                .done();
    }
}
