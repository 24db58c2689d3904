package lv.returnregister.departure;

import org.jspecify.annotations.Nullable;

/**
 * Command: the removal goes on after a postponement.
 *
 * @param note why, for the colleagues
 */
public record ResumeRemoval(@Nullable String note) {}
