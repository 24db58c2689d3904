/** Apprehension on the screens: a new case. */
@NullMarked
package lv.returnregister.detention.ui;

import org.jspecify.annotations.NullMarked;
