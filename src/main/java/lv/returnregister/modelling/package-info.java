/** The administrator's desk: the process models and decision tables that are deployed. */
@NullMarked
package lv.returnregister.modelling;

import org.jspecify.annotations.NullMarked;
