package lv.returnregister.person;

import java.util.Locale;

/** The two addresses the Register holds of a person (R122 5.2). */
public enum AddressPlace {
    /** R122 5.2.1. */
    LATVIA,
    /** R122 5.2.2. */
    ABROAD;

    /** Its word in lists, such as {@code latvia}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in both languages. */
    public String messageKey() {
        return "person.address." + word();
    }
}
