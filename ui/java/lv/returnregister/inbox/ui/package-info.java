/** The officer's desk: what is to be done, for whom, by when and why. */
@NullMarked
@NamedInterface("ui")
package lv.returnregister.inbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
