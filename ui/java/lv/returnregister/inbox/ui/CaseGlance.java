package lv.returnregister.inbox.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StageLine;

/** Tells the inbox what stands behind a task. Implemented by the case file, which knows the case and the person. */
public interface CaseGlance {

    /**
     * What the pane beside the list shows of a case.
     *
     * @param stages where the case stands on its road
     * @param facts what was found and how the person is known
     * @param warnings what to look at before going on, for instance that the person may be known already
     */
    record Glance(StageLine stages, KeyValueList facts, List<Component> warnings) {}

    /**
     * Opens the case behind a task to the officer's eyes.
     *
     * @param recordLook whether this look is the first of the visit and is to be recorded
     */
    Glance at(InboxTask task, boolean recordLook);
}
