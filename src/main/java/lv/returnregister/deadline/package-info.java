/** Statutory terms: a rule and an event give an end, with the way it was reached and the law beside it. */
@NullMarked
package lv.returnregister.deadline;

import org.jspecify.annotations.NullMarked;
