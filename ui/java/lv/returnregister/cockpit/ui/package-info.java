/** The supervisor's screen. */
@NullMarked
@NamedInterface("ui")
package lv.returnregister.cockpit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
