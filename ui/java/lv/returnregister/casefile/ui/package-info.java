/** Cases on the screens. */
@NullMarked
package lv.returnregister.casefile.ui;

import org.jspecify.annotations.NullMarked;
