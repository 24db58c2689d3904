/** Who the foreigner is, under all names: identity, documents, machine-readable zones, likely same persons. */
@NullMarked
package lv.returnregister.person;

import org.jspecify.annotations.NullMarked;
