/** Counting of terms and the kept deadlines of a case. */
@NullMarked
package lv.returnregister.deadline.domain;

import org.jspecify.annotations.NullMarked;
