package lv.returnregister.shared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What files are taken for one purpose.
 *
 * @param field the field of the form the file is given in
 * @param most bytes a file may have at most
 * @param types kinds of files
 */
public record FileLimits(String field, int most, Set<FileType> types) {

    private static final int MEBI = 1024 * 1024;

    public FileLimits {
        types = Set.copyOf(types);
    }

    /** Limits in whole MiB. */
    public static FileLimits ofMebibytes(String field, int most, FileType... types) {
        return new FileLimits(field, most * MEBI, Set.of(types));
    }

    /** The largest size in MiB. */
    public int mebibytes() {
        return most / MEBI;
    }

    /** The kinds as people name them: {@code JPEG, PDF, PNG}. */
    public String typesInWords() {
        return types.stream().map(FileType::name).sorted().collect(Collectors.joining(", "));
    }

    /** Media types and endings by which a browser offers fitting files only. */
    public List<String> accepted() {
        return types.stream()
                .sorted()
                .flatMap(type -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(type.mediaType()), type.endings().stream()))
                .toList();
    }

    /** What is wrong with a file of this name and size before its bytes are seen. */
    public Violation tooLarge(String fileName, long size) {
        return Violation.input(
                field,
                "file-too-large",
                fileName,
                String.valueOf((size + MEBI - 1) / MEBI),
                String.valueOf(mebibytes()));
    }

    /** What is wrong with a file of another kind. */
    public Violation otherType(String fileName) {
        return Violation.input(field, "file-type-not-taken", fileName, typesInWords());
    }
}
