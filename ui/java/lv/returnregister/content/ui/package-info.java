/** The page that tells what the Register holds. */
@NullMarked
package lv.returnregister.content.ui;

import org.jspecify.annotations.NullMarked;
