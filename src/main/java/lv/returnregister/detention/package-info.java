/** Apprehension, detention, its limits. */
@NullMarked
package lv.returnregister.detention;

import org.jspecify.annotations.NullMarked;
