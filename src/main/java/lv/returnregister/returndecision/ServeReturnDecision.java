package lv.returnregister.returndecision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the decision was served (Paziņošanas likums, sections 6 to 11).
 *
 * @param means how, list of service means
 * @param servedAt when it was signed for or refused, Riga time; now when absent
 * @param sentOn day of sending, for service by post or electronically
 * @param language language in which it was explained, ISO 639-1
 * @param interpreter whether an interpreter took part
 * @param understood how it is known that the foreigner understands the language without an interpreter
 */
public record ServeReturnDecision(
        String means,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime servedAt,
        @Dated(Dated.When.PAST) @Nullable LocalDate sentOn,
        String language,
        @Nullable Boolean interpreter,
        @Nullable String understood) {

    public ServeReturnDecision {
        Inputs.check().required("means", means).required("language", language).done();
    }

    /** Whether an interpreter took part, or it is told what shows that none was needed. */
    public boolean isSurelyUnderstood() {
        return Boolean.TRUE.equals(interpreter) || understood != null && !understood.isBlank();
    }
}
