/** Draws forms: one renderer for every form there is. */
@NullMarked
@NamedInterface("ui")
package lv.returnregister.workflow.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
