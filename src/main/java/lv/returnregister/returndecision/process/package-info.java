/** The steps of deciding on return and of serving the decision. */
@NullMarked
package lv.returnregister.returndecision.process;

import org.jspecify.annotations.NullMarked;
