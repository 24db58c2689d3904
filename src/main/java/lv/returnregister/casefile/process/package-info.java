/** The steps of the main process. */
@NullMarked
package lv.returnregister.casefile.process;

import org.jspecify.annotations.NullMarked;
