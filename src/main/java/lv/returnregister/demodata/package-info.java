/**
 * Floor 6: made-up officers and cases for test and training installations, so that a newcomer finds work on every desk.
 * Never in production.
 */
@NullMarked
package lv.returnregister.demodata;

import org.jspecify.annotations.NullMarked;
