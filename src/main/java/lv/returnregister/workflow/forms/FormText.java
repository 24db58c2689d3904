package lv.returnregister.workflow.forms;

import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Words between the fields, or a line.
 *
 * @param text the words; absent for a mere line
 * @param hide when it is left out
 */
public record FormText(
        @Nullable LocalizedText text, @Nullable FormCondition hide) implements FormItem {}
