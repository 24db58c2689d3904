/** Return decisions and contests on the case page. */
@NullMarked
package lv.returnregister.returndecision.ui;

import org.jspecify.annotations.NullMarked;
