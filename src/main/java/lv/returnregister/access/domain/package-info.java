/** The accounts of officers. */
@NullMarked
package lv.returnregister.access.domain;

import org.jspecify.annotations.NullMarked;
