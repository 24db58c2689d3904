/** The supervisor's desk: how much there is, where it stands, what is late. */
@NullMarked
package lv.returnregister.cockpit;

import org.jspecify.annotations.NullMarked;
