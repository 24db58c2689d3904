/** How the foreigner leaves: by themselves in the term, or removed; and the proof of it. */
@NullMarked
package lv.returnregister.departure;

import org.jspecify.annotations.NullMarked;
