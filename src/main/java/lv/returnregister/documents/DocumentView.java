package lv.returnregister.documents;

import java.time.Instant;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document without opening it.
 *
 * @param id the document
 * @param caseId the case it belongs to
 * @param kind kind of letter, such as {@code departure-order}
 * @param title its title in both languages
 * @param number number of the issuing authority, such as {@code VRS-2026-IR-000123}
 * @param language ISO 639 code of the language in which it is explained to the foreigner; the text itself is Latvian
 * @param createdAt when it was issued
 * @param createdBy sign-in name of the officer who caused it
 * @param mediaType always {@code application/pdf} for letters
 * @param state whether its PDF is written already; within seconds after it was issued it is
 * @param failure why its PDF could not be written, only in state {@link State#FAILED}; it is tried again
 * @param size bytes of the Latvian original; 0 until it is written
 * @param sha256 SHA-256 of the Latvian original, lower-case hexadecimal; absent until it is written
 */
public record DocumentView(
        DocumentId id,
        CaseId caseId,
        String kind,
        LocalizedText title,
        String number,
        String language,
        Instant createdAt,
        String createdBy,
        String mediaType,
        State state,
        @Nullable String failure,
        long size,
        @Nullable String sha256) {

    /** How far its PDF is. */
    public enum State {
        /** Issued; the PDF follows within seconds, or at once when somebody opens it. */
        AWAITING,
        /** Written and unchangeable. */
        WRITTEN,
        /** The last attempt failed; nothing is lost, the next one follows. */
        FAILED
    }
}
