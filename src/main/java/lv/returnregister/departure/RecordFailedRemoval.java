package lv.returnregister.departure;

import lv.returnregister.shared.Inputs;

/**
 * Command: the removal did not succeed.
 *
 * @param reason list CL-FAIL
 */
public record RecordFailedRemoval(String reason) {

    public RecordFailedRemoval {
        Inputs.check().required("reason", reason).done();
    }
}
