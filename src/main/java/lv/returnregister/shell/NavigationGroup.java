package lv.returnregister.shell;

import java.util.Locale;

/** The headings of the left rail, in order. */
public enum NavigationGroup {
    /** Daily work; stands first and needs no heading. */
    WORK,
    /** What a supervisor watches. */
    MANAGEMENT,
    /** What an administrator keeps. */
    ADMINISTRATION;

    /** Message key of the heading. */
    public String titleKey() {
        return "shell.group." + name().toLowerCase(Locale.ROOT);
    }
}
