package lv.returnregister.documents;

import java.time.Instant;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;

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
 * @param size bytes of the Latvian original
 * @param sha256 SHA-256 of the Latvian original, lower-case hexadecimal
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
        long size,
        String sha256) {}
