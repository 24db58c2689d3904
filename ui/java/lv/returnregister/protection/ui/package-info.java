/** Screens of protection. */
@NullMarked
package lv.returnregister.protection.ui;

import org.jspecify.annotations.NullMarked;
