/** The case as it is kept. */
@NullMarked
package lv.returnregister.casefile.domain;

import org.jspecify.annotations.NullMarked;
