/** What differs between two versions of a model, in sentences: also what no diagram shows. */
@NullMarked
package lv.returnregister.modelling.compare;

import org.jspecify.annotations.NullMarked;
