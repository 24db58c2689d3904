package lv.returnregister.workflow.forms;

import java.util.List;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form under a heading of its own.
 *
 * @param id stable name
 * @param label heading; absent for a part without one
 * @param path where the values of its fields stand in the answer; empty when they stand at the top
 * @param hide when it is left out
 * @param items what stands in it
 */
public record FormGroup(
        String id,
        @Nullable LocalizedText label,
        String path,
        @Nullable FormCondition hide,
        List<FormItem> items) implements FormItem {

    public FormGroup {
        items = List.copyOf(items);
    }

    /** The path with its dot, empty when there is none. */
    public String prefix() {
        return path.isEmpty() ? "" : path + ".";
    }
}
