/** Entry bans as they are kept, and the conditions the law puts on them. */
@NullMarked
package lv.returnregister.entryban.domain;

import org.jspecify.annotations.NullMarked;
