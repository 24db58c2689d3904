/** The person aggregate and the search for likely persons. */
@NullMarked
package lv.returnregister.person.domain;

import org.jspecify.annotations.NullMarked;
