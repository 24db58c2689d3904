package lv.returnregister.entryban.domain;

import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.ProposedBan;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.entryban.AnnounceMinistersBan;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.entryban.ReviewEntryBan;
import lv.returnregister.safeguard.SafeguardCondition;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions of the law on entry bans; their rows stand in {@code safeguard/safeguards.yaml}. */
@Configuration(proxyBeanMethods = false)
class BanSafeguards {

    /**
     * The length must lie within the row of {@code entry-ban-term} that the ground names. A review may only shorten: below
     * the row's lowest length too, since it may as well revoke, but never to a later day.
     */
    @Bean
    SafeguardCondition banWithinLimits(
            BanTermTable terms, FoundForeigner found, ProtectedForeigner foreigners, CaseBans bans) {
        return new SafeguardCondition() {
            @Override
            public String id() {
                return "ban-within-limits";
            }

            @Override
            public Optional<Violation> failing(String step, CaseId caseId, @Nullable Object answer) {
                return switch (answer) {
                    case ProposedBan decision
                    when decision.banGround() != null && decision.banMonths() != null ->
                        check(caseId, decision.banGround(), decision.banMonths(), found.overstayDays(caseId), false);
                    case ImposeEntryBan ban
                    when ban.imposes() && ban.ground() != null && ban.months() != null ->
                        check(caseId, ban.ground(), ban.months(), found.overstayDays(caseId), false);
                    case AnnounceMinistersBan ban ->
                        check(caseId, ban.ground(), ban.months(), null, ban.months() == null);
                    case ReviewEntryBan review -> lengthened(caseId, review.until());
                    case null, default -> Optional.empty();
                };
            }

            private Optional<Violation> lengthened(CaseId caseId, @Nullable LocalDate until) {
                return bans.newest(caseId, BanStatus.IN_FORCE, BanStatus.SUSPENDED)
                        .filter(ban -> until != null && ban.endsBefore(until))
                        .map(ban -> Violation.safeguard(id(), "0", Integer.toString(ban.fullMonths())));
            }

            private Optional<Violation> check(
                    CaseId caseId,
                    @Nullable String ground,
                    @Nullable Integer months,
                    @Nullable Integer overstay,
                    boolean indefinite) {
                Optional<BanTermTable.Row> row = ground == null
                        ? Optional.empty()
                        : terms.ask(
                                ground,
                                foreigners.isBanLenient(caseId),
                                null,
                                false,
                                overstay == null ? (Integer) 0 : overstay,
                                months);
                if (row.isEmpty()) {
                    return Optional.of(Violation.safeguard(id(), "–", "–"));
                }
                Integer highest = row.get().highestMonths();
                boolean tooShort = months != null && months < row.get().lowestMonths();
                boolean tooLong = highest != null && months != null && months > highest;
                boolean endless = indefinite && !row.get().indefinite();
                return tooShort || tooLong || endless
                        ? Optional.of(Violation.safeguard(
                                id(),
                                Integer.toString(row.get().lowestMonths()),
                                highest == null ? "∞" : highest.toString()))
                        : Optional.empty();
            }
        };
    }

    /** A decision that knows no court appeal can stand for Latvia only. */
    @Bean
    SafeguardCondition schengenBanAppealable() {
        return SafeguardCondition.of(
                "schengen-ban-appealable",
                (step, caseId, answer) -> answer instanceof AnnounceMinistersBan ban
                        && "schengen".equals(ban.territory())
                        && "foreign-affairs".equals(ban.decidedBy()));
    }

    /** Whoever drafted does not sign: return decisions and bans alike. */
    @Bean
    SafeguardCondition decisionSignedByAnother(
            CaseBans bans, ProposedBan.Drafts drafts, CurrentOfficer currentOfficer) {
        return SafeguardCondition.of("decision-signed-by-another", (step, caseId, answer) -> {
            String officer = currentOfficer.get().signInName();
            return "sign-entry-ban".equals(step)
                    ? bans.newest(caseId, BanStatus.PROPOSED)
                            .filter(ban -> ban.draftedBy().equals(officer))
                            .isPresent()
                    : drafts.drafter(caseId).filter(officer::equals).isPresent();
        });
    }
}
