package lv.returnregister.shell;

import lv.returnregister.access.Officer;

/** Tells the frame how much is overdue; the module that keeps the counters declares one bean. */
public interface OverdueCount {

    /** Overdue tasks within the officer's sight; must be a kept counter, it is asked at every navigation. */
    int of(Officer officer);

    /** Where a click on the badge leads, without a leading slash. */
    String route();
}
