package lv.returnregister.modelling.compare;

import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Two lines that stand beside each other; one of them is absent where the other side has nothing of the kind.
 *
 * @param same whether they say the same
 */
public record Pair(@Nullable LocalizedText before, @Nullable LocalizedText after, boolean same) {}
