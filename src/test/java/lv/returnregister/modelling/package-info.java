/** What administrators make of models, and what becomes of it. */
@NullMarked
package lv.returnregister.modelling;

import org.jspecify.annotations.NullMarked;
