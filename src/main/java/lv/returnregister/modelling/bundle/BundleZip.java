package lv.returnregister.modelling.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;

/**
 * The zip of a bundle. What is read is held in memory under the names the Register itself gives, nothing is written to a
 * disk, and no size a zip claims is believed: bytes are counted as they come out.
 */
final class BundleZip {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    private static final int MEBI = 1024 * 1024;

    /** What a bundle may have at most, packed and unpacked. */
    static final int MOST_MEBIBYTES = 50;

    static final int MOST_FILES = 1000;

    private static final String WORD = "[A-Za-z0-9_][A-Za-z0-9_-]*";
    private static final Pattern NAME = Pattern.compile(
            "manifest\\.(json|sig)|(process|decision|form|letter)/" + WORD + "(/" + WORD + ")?\\.(bpmn|dmn|form|html)");

    private BundleZip() {}

    static byte[] write(Map<String, byte[]> files, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(at.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the files of a bundle.
     *
     * @throws Rejection when it is no zip, too large, or holds a file of another name or the same name twice
     */
    static Map<String, byte[]> read(byte[] bundle) {
        if (bundle.length > MOST_MEBIBYTES * MEBI) {
            throw tooLarge();
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = (long) MOST_MEBIBYTES * MEBI;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!NAME.matcher(name).matches()) {
                    throw new Rejection(Violation.input("bundle", "bundle-file-name", shown(name)));
                }
                if (files.size() == MOST_FILES) {
                    throw tooLarge();
                }
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0) {
                    throw tooLarge();
                }
                if (files.put(name, content) != null) {
                    throw new Rejection(Violation.input("bundle", "bundle-altered", name));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // A name that is no text is an illegal argument.
            throw new Rejection(Violation.input("bundle", "bundle-unreadable"));
        }
        if (files.isEmpty()) {
            throw new Rejection(Violation.input("bundle", "bundle-unreadable"));
        }
        return files;
    }

    static Rejection tooLarge() {
        return new Rejection(Violation.input(
                "bundle", "bundle-too-large", String.valueOf(MOST_MEBIBYTES), String.valueOf(MOST_FILES)));
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }
}
