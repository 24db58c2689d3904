package lv.returnregister.returndecision;

import org.jspecify.annotations.Nullable;

/**
 * Command: the draft is to be checked by a lawyer before it is signed.
 *
 * @param question what to look at in particular
 */
public record RequestLegalCheck(@Nullable String question) {}
