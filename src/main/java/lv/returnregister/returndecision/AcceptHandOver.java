package lv.returnregister.returndecision;

import org.jspecify.annotations.Nullable;

/**
 * Command: the deciding authority takes the case the other one passed to it.
 *
 * @param note for the colleagues
 */
public record AcceptHandOver(@Nullable String note) {}
