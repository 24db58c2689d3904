/** Entry bans: imposed, started, ended; and the answer to "may this person enter?". */
@NullMarked
package lv.returnregister.entryban;

import org.jspecify.annotations.NullMarked;
