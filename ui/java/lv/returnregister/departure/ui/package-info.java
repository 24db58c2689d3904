/** Departure and removal on the case page. */
@NullMarked
package lv.returnregister.departure.ui;

import org.jspecify.annotations.NullMarked;
