/** The editors of models: one face for all kinds, web components behind it. */
@NullMarked
package lv.returnregister.modelling.ui.editor;

import org.jspecify.annotations.NullMarked;
