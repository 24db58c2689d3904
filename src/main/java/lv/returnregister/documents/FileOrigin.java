package lv.returnregister.documents;

import java.util.Locale;

/** What a file of a case is (R122 5.15). */
public enum FileOrigin {
    /** Copy of a paper, scanned or photographed. */
    COPY,
    /** Electronic document. */
    ELECTRONIC;

    /** The key of its name in both languages. */
    public String messageKey() {
        return "documents.origin." + name().toLowerCase(Locale.ROOT);
    }
}
