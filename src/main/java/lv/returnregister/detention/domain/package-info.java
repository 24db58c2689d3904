/** Apprehensions and detentions as they are kept, and the conditions the law puts on them. */
@NullMarked
package lv.returnregister.detention.domain;

import org.jspecify.annotations.NullMarked;
