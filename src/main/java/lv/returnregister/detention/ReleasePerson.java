package lv.returnregister.detention;

import lv.returnregister.shared.Inputs;

/**
 * Command: the detainee is released.
 *
 * @param reason list CL-REL
 */
public record ReleasePerson(String reason) {

    public ReleasePerson {
        Inputs.check().required("reason", reason).done();
    }
}
