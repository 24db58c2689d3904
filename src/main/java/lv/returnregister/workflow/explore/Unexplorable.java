package lv.returnregister.workflow.explore;

import org.jspecify.annotations.Nullable;

/** A model has something the walk does not know or cannot go through; nothing is passed over in silence. */
public final class Unexplorable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String process;
    private final @Nullable String element;

    Unexplorable(String what, String process, @Nullable String element) {
        super(what + (element == null ? "" : ": " + element));
        this.process = process;
        this.element = element;
    }

    /** Id of the process it stands in; empty when that is not known. */
    public String process() {
        return process;
    }

    /** Id of the element, absent when the whole model is meant. */
    public @Nullable String element() {
        return element;
    }
}
