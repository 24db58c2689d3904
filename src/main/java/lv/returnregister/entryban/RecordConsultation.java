package lv.returnregister.entryban;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the state that granted the foreigner a permit was consulted about a ban, or has answered (Regulation (EU)
 * 2018/1861, articles 27 to 29).
 *
 * @param state which state, ISO 3166 alpha-3
 * @param askedOn when it was asked
 * @param outcome {@code withdrawn} or {@code no-objection} when the ban may stand, {@code kept} when the permit stays,
 *     {@code no-answer} when the time for it is over; absent while it waits
 * @param answeredOn when it answered
 */
public record RecordConsultation(
        String state,
        @Dated(Dated.When.PAST) LocalDate askedOn,
        @Nullable String outcome,
        @Dated(Dated.When.PAST) @Nullable LocalDate answeredOn) {

    public RecordConsultation {
        boolean answered = outcome != null && !"no-answer".equals(outcome);
        Inputs.check()
                .required("state", state)
                .required("askedOn", askedOn)
                .oneOf("outcome", outcome, "withdrawn", "no-objection", "kept", "no-answer")
                .requiredIf(answered, "answeredOn", answeredOn)
                .require(
                        answeredOn == null || askedOn == null || !answeredOn.isBefore(askedOn),
                        "answeredOn",
                        "before-question")
                .done();
    }
}
