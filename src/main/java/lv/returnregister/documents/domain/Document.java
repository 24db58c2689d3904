package lv.returnregister.documents.domain;

import lv.returnregister.documents.DocumentContent;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shared.Violation;

/**
 * The two PDFs of a letter as they were written, with their hashes. Never changed.
 *
 * @param content the Latvian original
 * @param translation the English translation
 */
record Document(
        String number, String mediaType, byte[] content, String sha256, byte[] translation, String translationSha256) {

    /** {@link Rejection} {@code document-altered} when it is not what was issued. */
    DocumentContent original() {
        return checked(content, sha256, number + ".pdf");
    }

    /** {@link Rejection} {@code document-altered} when it is not what was issued. */
    DocumentContent translated() {
        return checked(translation, translationSha256, number + "-en.pdf");
    }

    private DocumentContent checked(byte[] bytes, String expected, String fileName) {
        if (!Sha256.of(bytes).equals(expected)) {
            throw new Rejection(Violation.state("document-altered", number));
        }
        return new DocumentContent(fileName, mediaType, bytes);
    }
}
