package lv.returnregister.departure;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the state answered the request, or its document came (Cabinet Regulation 454/2011, points 16 to 18).
 *
 * @param kind which request: {@code readmission} or {@code laissez-passer}
 * @param outcome {@code accepted}, {@code refused}, or {@code received} of a laissez-passer in hand
 * @param repliedOn when, absent = today
 * @param refusal why it was refused
 * @param documentNo number of the laissez-passer
 * @param validUntil last day on which it is valid
 */
public record RecordDocumentReply(
        String kind,
        String outcome,
        @Dated(Dated.When.PAST) @Nullable LocalDate repliedOn,
        @Nullable String refusal,
        @Nullable String documentNo,
        @Dated(Dated.When.EITHER) @Nullable LocalDate validUntil) {

    public RecordDocumentReply {
        Inputs.check()
                .required("kind", kind)
                .oneOf("kind", kind, "readmission", "laissez-passer")
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "accepted", "refused", "received")
                .require(
                        !("readmission".equals(kind) && "received".equals(outcome)),
                        "outcome",
                        "no-document-by-readmission")
                .requiredIf("refused".equals(outcome), "refusal", refusal)
                .requiredIf("received".equals(outcome), "documentNo", documentNo)
                .done();
    }

    public boolean isReadmission() {
        return "readmission".equals(kind);
    }
}
