/** The officer's desk: what must I do, by when, for whom. Lists come from a read model of our own. */
@NullMarked
package lv.returnregister.inbox;

import org.jspecify.annotations.NullMarked;
