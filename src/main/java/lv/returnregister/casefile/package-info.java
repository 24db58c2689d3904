/** One file for a foreigner and a procedure: who takes part, what happened, where it stands. */
@NullMarked
package lv.returnregister.casefile;

import org.jspecify.annotations.NullMarked;
