package lv.returnregister.workflow.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that stands in a form. */
public sealed interface FormItem permits FormField, FormGroup, FormText {

    /** When it is left out; absent when it always shows. */
    @Nullable
    FormCondition hide();

    /** Whether it shows, given the whole answer so far. */
    default boolean isShown(Map<String, ?> answer) {
        FormCondition condition = hide();
        return condition == null || !condition.holds(answer);
    }
}
