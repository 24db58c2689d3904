/**
 * Walks through everything the deployed models can do. The models are read through the engine's model API, exactly as they
 * are deployed; an element the walk does not know stops it, so that nothing is passed over in silence.
 */
@NullMarked
package lv.returnregister.processes.explore;

import org.jspecify.annotations.NullMarked;
