/**
 * Floor 6: plays scenario files – cases told as dated events with what the law demands after each – against the real
 * application with a moved clock, and says of every expectation whether it was met.
 */
@NullMarked
package lv.returnregister.scenario;

import org.jspecify.annotations.NullMarked;
