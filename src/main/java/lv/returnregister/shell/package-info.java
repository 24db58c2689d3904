/** The frame of every screen, and what it needs to know at once when something changes. */
@NullMarked
package lv.returnregister.shell;

import org.jspecify.annotations.NullMarked;
