package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import lv.returnregister.casefile.CaseView;

/**
 * One tab of the case page. Every capability hangs its own in by declaring a bean; the page knows none of them by name.
 */
public interface CaseTab {

    /** Its word in the address ({@code ?tab=detention}); its title is the message {@code casefile.tab.<id>}. */
    String id();

    /** Its place in the row, small first. */
    int order();

    /** What it shows; called anew whenever something in the case changed. */
    Component content(CaseView view);

    /** A count beside the title; nothing is shown for zero. */
    default int count(CaseView view) {
        return 0;
    }

    /** Whether it needs the whole width, so that the work at the right waits. */
    default boolean isWide() {
        return false;
    }

    /** Whether cases of this kind have it. */
    default boolean isFor(CaseView view) {
        return true;
    }

    /** A content that can show what changed without being made anew. */
    interface Living {

        /** Something in the case changed. */
        void refresh();
    }
}
