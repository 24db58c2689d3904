/** Persons on the screens: who they are, and the form that describes them. */
@NullMarked
@NamedInterface("ui")
package lv.returnregister.person.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
