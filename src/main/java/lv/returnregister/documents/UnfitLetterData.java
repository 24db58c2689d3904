package lv.returnregister.documents;

import java.util.List;

/**
 * The values given for a letter do not fit its kind: a placeholder is missing, unknown or of another type. A fault of
 * the calling code, not of the officer; every fault is named at once.
 */
public class UnfitLetterData extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public UnfitLetterData(String kind, List<String> faults) {
        super("Letter " + kind + ": " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each fault, naming the placeholder; never empty. */
    public List<String> faults() {
        return faults;
    }
}
