package lv.returnregister.person;

/** The bytes of a face image whose hash was found right. */
public final class Photo {

    private final String mediaType;
    private final byte[] bytes;

    public Photo(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
