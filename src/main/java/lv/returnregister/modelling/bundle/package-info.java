/** Models carried from one installation to another: signed by the one that gives them, checked by the one that takes them. */
@NullMarked
@NamedInterface("bundle")
package lv.returnregister.modelling.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
