package lv.returnregister.documents;

import java.time.Instant;
import java.time.LocalDate;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file of a case without opening it (R122 5.15).
 *
 * @param id the file
 * @param caseId the case it belongs to
 * @param origin copy of a paper or electronic document
 * @param title what it is, in the officer's words
 * @param dated the day the document bears, absent when it bears none
 * @param fileName its name as it was handed in
 * @param mediaType what it is by its bytes
 * @param size bytes
 * @param sha256 SHA-256, lower-case hexadecimal
 * @param addedAt when it was added (UTC)
 * @param addedBy sign-in name of the officer
 */
public record FileView(
        DocumentId id,
        CaseId caseId,
        FileOrigin origin,
        String title,
        @Nullable LocalDate dated,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy) {}
