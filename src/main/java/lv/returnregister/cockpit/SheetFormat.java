package lv.returnregister.cockpit;

import java.util.Locale;

/** In what kind of file a table leaves the Register. */
public enum SheetFormat {
    /** Text with semicolons, as spreadsheets of a Latvian desk open it; durations in seconds. */
    CSV("text/csv; charset=utf-8"),
    /** A workbook; durations and moments as such. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** For the header of the answer. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of the file's name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
