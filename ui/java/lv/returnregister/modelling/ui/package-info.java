/** The administrator's screen. */
@NullMarked
package lv.returnregister.modelling.ui;

import org.jspecify.annotations.NullMarked;
