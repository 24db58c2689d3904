/** The page of a case: who, by when, whose turn; what happened at the left, what is to be done at the right. */
@NullMarked
@NamedInterface("ui")
package lv.returnregister.casefile.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
