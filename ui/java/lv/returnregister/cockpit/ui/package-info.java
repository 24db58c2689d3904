/** The supervisor's screen. */
@NullMarked
package lv.returnregister.cockpit.ui;

import org.jspecify.annotations.NullMarked;
