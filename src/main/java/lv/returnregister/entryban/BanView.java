package lv.returnregister.entryban;

import java.time.LocalDate;
import lv.returnregister.entryban.domain.EntryBan;
import org.jspecify.annotations.Nullable;

/**
 * An entry ban as other modules read it.
 *
 * @param ground case of a ban (list CL-BNC), word or code
 * @param months its length in months, absent when indefinite or in days
 * @param territory {@code schengen} or {@code latvia}
 * @param validFrom first legal day, absent while it waits for the departure
 * @param validUntil last legal day, absent when indefinite or not yet begun
 */
public record BanView(
        BanStatus status,
        String ground,
        @Nullable Integer months,
        boolean indefinite,
        String territory,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static BanView of(EntryBan ban) {
        return new BanView(
                ban.status(),
                ban.ground(),
                ban.months(),
                ban.isIndefinite(),
                ban.territory(),
                ban.validFrom(),
                ban.validUntil());
    }
}
