package lv.returnregister.returndecision;

import com.fasterxml.jackson.annotation.JsonCreator;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.ProposedBan;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a return decision is drafted (Immigration Law, sections 41 and 46).
 *
 * @param kind {@code departure-order} or {@code removal-order}
 * @param days term for voluntary departure in days, for a departure order
 * @param reasons facts and reasons, go into the text of the decision
 * @param imposeBan whether the decision carries an entry ban
 * @param ban the entry ban, when it does
 */
public record DraftReturnDecision(
        String kind,
        @Nullable Integer days,
        @Nullable String reasons,
        @Nullable Boolean imposeBan,
        @Nullable Ban ban) implements ProposedBan {

    public DraftReturnDecision {
        Inputs.check()
                .required("kind", kind)
                .oneOf("kind", kind, "departure-order", "removal-order")
                .requiredIf("departure-order".equals(kind), "days", days)
                .requiredIf(Boolean.TRUE.equals(imposeBan), "ban", ban)
                .done();
    }

    /** The ban, unless the officer left it out. */
    public @Nullable Ban imposedBan() {
        return Boolean.FALSE.equals(imposeBan) ? null : ban;
    }

    @Override
    public @Nullable String banGround() {
        Ban imposed = imposedBan();
        return imposed == null ? null : imposed.ground();
    }

    @Override
    public @Nullable BanLength banLength() {
        Ban imposed = imposedBan();
        return imposed == null ? null : BanLength.given(imposed.months(), imposed.days());
    }

    @Override
    public @Nullable String banTerritory() {
        Ban imposed = imposedBan();
        return imposed == null ? null : imposed.territory();
    }

    /**
     * The entry ban of the decision.
     *
     * @param ground word of the ground (row of {@code entry-ban-term})
     * @param months length in months; absent when it is in days
     * @param days length in days; absent when it is in months
     * @param territory {@code schengen} or {@code latvia}
     * @param reason why another length than proposed
     */
    public record Ban(
            String ground,
            @Nullable Integer months,
            @Nullable Integer days,
            String territory,
            @Nullable String reason) {

        @JsonCreator
        public Ban {
            Inputs.check()
                    .required("ban.ground", ground)
                    .requiredIf(days == null, "ban.months", months)
                    .require(days == null || months == null, "ban.days", "months-or-days")
                    .require(months == null || months > 0, "ban.months", "at-least", "1")
                    .require(days == null || days > 0, "ban.days", "at-least", "1")
                    .required("ban.territory", territory)
                    .oneOf("ban.territory", territory, "schengen", "latvia")
                    .done();
        }
    }
}
