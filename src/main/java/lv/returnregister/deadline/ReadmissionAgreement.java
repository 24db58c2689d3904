package lv.returnregister.deadline;

import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one readmission agreement.
 *
 * @param country the other state, three letters (ICAO 9303)
 * @param runs in what the reply is counted
 * @param request days within which the request is made after the stay became known, absent = not known
 * @param reply days to reply from receipt
 * @param replyExtended the same on a reasoned request
 * @param silenceIsConsent whether silence counts as consent
 * @param transfer days for the transfer after the consent, absent = not known
 * @param suspended whether the other state does not apply it now
 * @param sure how sure the row is
 * @param citation the agreement
 */
public record ReadmissionAgreement(
        String country,
        RunUnit runs,
        @Nullable Integer request,
        int reply,
        @Nullable Integer replyExtended,
        boolean silenceIsConsent,
        @Nullable Integer transfer,
        boolean suspended,
        Certainty sure,
        LocalizedText citation) {

    /** The ordinary length of {@code readmission-reply} under this agreement. */
    public Length replyLength() {
        return Length.of(reply, runs);
    }
}
