package lv.returnregister.shared;

/** A file somebody handed in, checked: neither empty nor too large, and of a kind that is taken here. */
public final class UploadedFile {

    private static final int LONGEST_NAME = 200;

    private final String name;
    private final FileType type;
    private final byte[] bytes;

    private UploadedFile(String name, FileType type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * Takes a file.
     *
     * @param name its name at the sender's; folders before it and characters that are not printed are left out
     * @throws Rejection {@code file-empty}, {@code file-too-large} or {@code file-type-not-taken}
     */
    public static UploadedFile of(String name, byte[] bytes, FileLimits limits) {
        String plain = plain(name);
        if (bytes.length == 0) {
            throw new Rejection(Violation.input(limits.field(), "file-empty", plain));
        }
        if (bytes.length > limits.most()) {
            throw new Rejection(limits.tooLarge(plain, bytes.length));
        }
        FileType type = FileType.of(bytes)
                .filter(limits.types()::contains)
                .orElseThrow(() -> new Rejection(limits.otherType(plain)));
        return new UploadedFile(plain, type, bytes.clone());
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
                .strip();
        String known = last.isEmpty() ? "-" : last;
        return known.length() <= LONGEST_NAME ? known : known.substring(known.length() - LONGEST_NAME);
    }

    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes, lower-case hexadecimal. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
