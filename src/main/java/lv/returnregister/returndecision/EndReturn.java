package lv.returnregister.returndecision;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;

/**
 * Command: the case is to end without return.
 *
 * @param reason word or code of the list CL-RTE
 * @param since the day from which that is so
 * @param evidence what shows it: the document with its number, day and who issued it
 */
public record EndReturn(
        String reason, @Dated(Dated.When.PAST) LocalDate since, String evidence) {

    public EndReturn {
        Inputs.check()
                .required("reason", reason)
                .required("since", since)
                .required("evidence", evidence)
                .done();
    }
}
