/**
 * Step X must not take effect unless Y. Which step, which condition, with what citation and who may override stands in
 * {@code safeguard/safeguards.yaml}; the conditions themselves are told by the modules that own the facts.
 */
@NullMarked
package lv.returnregister.safeguard;

import org.jspecify.annotations.NullMarked;
