/** Words every module uses: ids, legal time, rejections, texts in two languages. */
@NullMarked
package lv.returnregister.shared;

import org.jspecify.annotations.NullMarked;
