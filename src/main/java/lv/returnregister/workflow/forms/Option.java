package lv.returnregister.workflow.forms;

import lv.returnregister.shared.LocalizedText;

/**
 * One choice.
 *
 * @param code the value that goes into the answer
 * @param label what is shown
 */
public record Option(String code, LocalizedText label) {}
