package lv.returnregister.entryban;

import java.util.Locale;

/** How far the decision on a ban has come, as the process models ask for it. */
public enum BanState {
    /** Nobody has drafted one yet, or the draft was sent back. */
    NONE,
    /** Drafted, waits for its signature. */
    PROPOSED,
    /** Decided, waits to begin. */
    AWAITING,
    /** The officer decided that there is none. */
    NO_BAN;

    /** {@code no-ban}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
