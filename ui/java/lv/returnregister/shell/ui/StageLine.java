package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Where a case stands on its road: numbered steps, those behind ticked. */
public class StageLine extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** Where one step stands. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }

    /**
     * One step of the road.
     *
     * @param title in the language of the page
     * @param state where it stands
     */
    public record Stage(String title, State state) {}

    /**
     * A line.
     *
     * @param compact with short joints, for narrow panes
     */
    public StageLine(List<Stage> stages, boolean compact) {
        addClassName("rr-stages");
        if (compact) {
            getElement().setAttribute("data-compact", true);
        }
        int number = 1;
        for (Stage stage : stages) {
            ListItem item = new ListItem();
            item.getElement().setAttribute("data-state", stage.state().name().toLowerCase(Locale.ROOT));
            if (stage.state() == State.CURRENT) {
                item.getElement().setAttribute("aria-current", "step");
            }
            Span mark = new Span(stage.state() == State.DONE ? "✓" : String.valueOf(number));
            mark.addClassName("rr-stage-number");
            item.add(mark, new Span(stage.title()));
            add(item);
            number++;
        }
    }
}
