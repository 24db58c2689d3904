/** Who saw and changed what. Entries are only ever added. */
@NullMarked
package lv.returnregister.audit;

import org.jspecify.annotations.NullMarked;
