/** Departure orders and removal orders: assessed, drafted, signed, served, contested. */
@NullMarked
package lv.returnregister.returndecision;

import org.jspecify.annotations.NullMarked;
