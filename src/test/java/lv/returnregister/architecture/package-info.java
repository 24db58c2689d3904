/**
 * The house rules as tests. No rule may hold because it looked at nothing: each says how much it looked at, and each is
 * shown red by a broken sample, which lives in package {@code broken} (outside the application's packages, so that
 * nothing picks it up) or below {@code src/test/resources/broken}.
 */
@NullMarked
package lv.returnregister.architecture;

import org.jspecify.annotations.NullMarked;
