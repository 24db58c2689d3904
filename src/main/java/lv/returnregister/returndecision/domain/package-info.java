/** Return decisions as they are kept, and the conditions the law puts on them. */
@NullMarked
package lv.returnregister.returndecision.domain;

import org.jspecify.annotations.NullMarked;
