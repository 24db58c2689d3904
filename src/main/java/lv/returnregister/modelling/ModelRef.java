package lv.returnregister.modelling;

/**
 * Names a model in the library, whatever its version.
 *
 * @param key id of the process or decision; {@code <process-file>/<step>} of a form; name of a letter's template
 */
public record ModelRef(ModelKind kind, String key) {

    /** The file it is kept in outside of the library. */
    public String fileName() {
        return key + "." + kind.ending();
    }

    @Override
    public String toString() {
        return kind + " " + key;
    }
}
