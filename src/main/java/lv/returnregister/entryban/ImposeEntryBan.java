package lv.returnregister.entryban;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: an officer proposes an entry ban that the return decision did not carry, or decides that there is none.
 *
 * @param impose false when no ban is imposed
 * @param ground word of the ground (row of {@code entry-ban-term})
 * @param months length
 * @param territory {@code schengen} or {@code latvia}
 * @param reason why this length, or why none
 */
public record ImposeEntryBan(
        @Nullable Boolean impose,
        @Nullable String ground,
        @Nullable Integer months,
        @Nullable String territory,
        @Nullable String reason) {

    public ImposeEntryBan {
        boolean none = Boolean.FALSE.equals(impose);
        Inputs.check()
                .requiredIf(none, "reason", reason)
                .requiredIf(!none, "ground", ground)
                .requiredIf(!none, "months", months)
                .requiredIf(!none, "territory", territory)
                .oneOf("territory", territory, "schengen", "latvia")
                .done();
    }

    public boolean imposes() {
        return !Boolean.FALSE.equals(impose);
    }
}
