/**
 * The frame of every screen, without the screens: the texts in two languages, what kind of installation this is, and the
 * places where other modules hang their rooms, badges and keys into the frame. The screens stand in {@code shell.ui}.
 */
@NullMarked
package lv.returnregister.shell;

import org.jspecify.annotations.NullMarked;
