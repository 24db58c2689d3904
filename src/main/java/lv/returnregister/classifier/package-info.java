/** Official lists with validity: countries, languages, units, grounds, reasons, every code a record may carry. */
@NullMarked
package lv.returnregister.classifier;

import org.jspecify.annotations.NullMarked;
