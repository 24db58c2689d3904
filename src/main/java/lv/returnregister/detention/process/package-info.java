/** The steps of apprehending and detaining. */
@NullMarked
package lv.returnregister.detention.process;

import org.jspecify.annotations.NullMarked;
