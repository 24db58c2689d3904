/**
 * Walks through everything models of processes can do: those that are deployed, or a draft among them. They are read through
 * the engine's model API, exactly as they are deployed; an element the walk does not know stops it, so that nothing is
 * passed over in silence.
 */
@NullMarked
@NamedInterface("explore")
package lv.returnregister.workflow.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
