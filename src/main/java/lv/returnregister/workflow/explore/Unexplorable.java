package lv.returnregister.workflow.explore;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model has something the walk does not know or cannot go through; nothing is passed over in silence. */
public final class Unexplorable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String process;
    private final @Nullable String element;

    /** What it is. */
    public enum Reason {
        /** The engine cannot read the model. */
        UNREADABLE,
        /** A process that is called is not there. */
        NO_PROCESS,
        /** A process or sub-process has no beginning. */
        NO_START,
        /** A condition is not in the grammar of conditions. */
        UNKNOWN_CONDITION,
        /** An event waits for something else than a message or a time. */
        UNKNOWN_EVENT,
        /** An element of another sort. */
        UNKNOWN_ELEMENT,
        /** Something but an event follows an event gateway. */
        NO_EVENT,
        /** A condition stands where no gateway chooses. */
        NO_GATEWAY,
        /** No condition holds and no flow is the default. */
        NO_WAY_OPEN,
        /** A condition asks for a value that was never set on this road. */
        NEVER_SET,
        /** A circle in which nothing waits. */
        ENDLESS,
        /** More can happen than can be looked at. */
        TOO_MUCH;

        /** The reason as the texts name it: {@code no-way-open}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Unexplorable(Reason reason, String process, @Nullable String element) {
        super(reason.word() + " in " + process + (element == null ? "" : " at " + element));
        this.reason = reason;
        this.process = process;
        this.element = element;
    }

    public Reason reason() {
        return reason;
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
