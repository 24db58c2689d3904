package lv.returnregister.entryban;

import java.time.LocalDate;
import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * Command: a Minister's office, the Consular Department or a mission tells what it has come to know later about the
 * foreigner it has banned (Cabinet Regulation 122/2013, point 11).
 *
 * @param what the data that were missing, in the words of the notice
 * @param knownOn legal day on which they came to know it
 * @param receivedAt when PMLP received the notice, Riga time; now when absent
 */
public record RecordMissingData(
        String what,
        @Dated(Dated.When.PAST) LocalDate knownOn,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime receivedAt) {

    public RecordMissingData {
        Inputs.check()
                .required("what", what)
                .required("knownOn", knownOn)
                .require(
                        receivedAt == null
                                || knownOn == null
                                || !receivedAt.toLocalDate().isBefore(knownOn),
                        "receivedAt",
                        "received-before-known",
                        knownOn == null ? "" : LegalTime.write(knownOn))
                .done();
    }
}
