package lv.returnregister.documents;

/** The bytes of a document whose hash was found right, ready to be handed out. */
public final class DocumentContent {

    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;

    public DocumentContent(String fileName, String mediaType, byte[] bytes) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    /** A name to save it under: the document's number, for the translation with its language, such as {@code VRS-2026-IR-000123-en.pdf}. */
    public String fileName() {
        return fileName;
    }

    /** The media type, {@code application/pdf} for letters. */
    public String mediaType() {
        return mediaType;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
