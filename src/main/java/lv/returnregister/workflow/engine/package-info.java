/** How the process engine is set up, what it may run and how it tells of its tasks. */
@NullMarked
package lv.returnregister.workflow.engine;

import org.jspecify.annotations.NullMarked;
