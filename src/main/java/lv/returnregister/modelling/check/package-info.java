/** What the Register says of a model before anybody approves it: whether it can be read, and what it breaks. */
@NullMarked
@NamedInterface("check")
package lv.returnregister.modelling.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
