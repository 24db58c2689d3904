package lv.returnregister.protection;

import lv.returnregister.shared.Inputs;

/**
 * Command: a representative of a minor was appointed; a later one takes the place of an earlier one.
 *
 * @param name who represents
 * @param office in what office (list CL-REP, its word or code)
 */
public record AppointRepresentative(String name, String office) {

    public AppointRepresentative {
        Inputs.check().required("name", name).required("office", office).done();
    }
}
