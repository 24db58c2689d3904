/** Rules for the models in {@code processes/}, and walks along every road they draw. */
@NullMarked
package lv.returnregister.processes;

import org.jspecify.annotations.NullMarked;
