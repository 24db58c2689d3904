/** What officers are asked: forms as data, the rules their answers must keep, and drafts of answers. */
@NullMarked
@NamedInterface("forms")
package lv.returnregister.workflow.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
