package lv.returnregister.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files the Register takes. A file is what its first bytes say, whatever its name is. */
public enum FileType {
    PDF("application/pdf", List.of(".pdf"), '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", List.of(".jpg", ".jpeg"), 0xFF, 0xD8, 0xFF),
    PNG("image/png", List.of(".png"), 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    ZIP("application/zip", List.of(".zip"), 'P', 'K', 3, 4);

    private final String mediaType;
    private final List<String> endings;
    private final int[] beginning;

    FileType(String mediaType, List<String> endings, int... beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings its names have, each with its dot. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a name ends as names of this kind do. */
    public boolean isNameOf(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /** The kind of these bytes, if it is one the Register takes. */
    static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int place = 0; place < beginning.length; place++) {
            if ((bytes[place] & 0xFF) != beginning[place]) {
                return false;
            }
        }
        return true;
    }
}
