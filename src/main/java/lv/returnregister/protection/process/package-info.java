/** The steps of protecting a foreigner. */
@NullMarked
package lv.returnregister.protection.process;

import org.jspecify.annotations.NullMarked;
