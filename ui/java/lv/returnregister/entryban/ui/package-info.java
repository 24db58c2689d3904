/** Entry bans on the screens. */
@NullMarked
package lv.returnregister.entryban.ui;

import org.jspecify.annotations.NullMarked;
