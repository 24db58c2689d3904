/** The checks of models, each shown on a model that breaks it. */
@NullMarked
package lv.returnregister.modelling.check;

import org.jspecify.annotations.NullMarked;
