/** Tests of the return decision and of what may be done against it. */
@NullMarked
package lv.returnregister.returndecision;

import org.jspecify.annotations.NullMarked;
