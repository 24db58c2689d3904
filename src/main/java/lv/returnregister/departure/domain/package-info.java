/** Extensions, removal operations and departures as they are kept, and the conditions the law puts on them. */
@NullMarked
package lv.returnregister.departure.domain;

import org.jspecify.annotations.NullMarked;
