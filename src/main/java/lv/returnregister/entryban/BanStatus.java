package lv.returnregister.entryban;

import java.util.Locale;

/** Where an entry ban stands (list CL-BNS). */
public enum BanStatus {
    /** Told by a Minister's office or drafted by an officer, not yet entered or signed. */
    PROPOSED,
    /** Decided; runs only from the actual departure (Court of Justice, C-225/16). */
    AWAITING_DEPARTURE,
    IN_FORCE,
    SUSPENDED,
    /** Its last day has passed. */
    EXPIRED,
    /** Revoked before its last day. */
    LIFTED;

    /** {@code in-force}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
