/**
 * The engine room: carries a case through its processes and tells who has to act. The only module that knows the process
 * engine; everything above speaks of cases, steps and messages.
 */
@NullMarked
package lv.returnregister.workflow;

import org.jspecify.annotations.NullMarked;
