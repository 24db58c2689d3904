/** Trying a model before it goes live: questions, recorded scenarios, and a replay over what the Register has decided. */
@NamedInterface("trial")
@NullMarked
package lv.returnregister.modelling.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
