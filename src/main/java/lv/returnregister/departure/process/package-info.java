/** The steps of departure. */
@NullMarked
package lv.returnregister.departure.process;

import org.jspecify.annotations.NullMarked;
