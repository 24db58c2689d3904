/** Trying a draft: its test table, its scenarios, and what it would have done. */
@NullMarked
package lv.returnregister.modelling.ui.trial;

import org.jspecify.annotations.NullMarked;
