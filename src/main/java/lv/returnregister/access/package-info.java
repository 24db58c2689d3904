/** Who you are, which authority and unit you act for, and what you may. */
@NullMarked
package lv.returnregister.access;

import org.jspecify.annotations.NullMarked;
