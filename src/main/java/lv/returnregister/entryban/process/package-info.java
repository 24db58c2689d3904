/** The steps of entry bans. */
@NullMarked
package lv.returnregister.entryban.process;

import org.jspecify.annotations.NullMarked;
