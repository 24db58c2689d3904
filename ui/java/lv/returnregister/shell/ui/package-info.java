/** The frame of every screen and the building blocks all views are made of. */
@NullMarked
@NamedInterface("ui")
package lv.returnregister.shell.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
