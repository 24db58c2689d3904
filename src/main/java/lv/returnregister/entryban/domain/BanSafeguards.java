package lv.returnregister.entryban.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.ProposedBan;
import lv.returnregister.entryban.AnnounceMinistersBan;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.entryban.ReviewEntryBan;
import lv.returnregister.safeguard.SafeguardCondition;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
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
    SafeguardCondition banWithinLimits(BanLimits limits, CaseBans bans, Clock clock) {
        return new SafeguardCondition() {
            @Override
            public String id() {
                return "ban-within-limits";
            }

            @Override
            public Optional<Violation> failing(String step, CaseId caseId, @Nullable Object answer) {
                return switch (answer) {
                    case ProposedBan decision
                    when decision.banGround() != null && decision.banLength() != null ->
                        check(caseId, decision.banGround(), null, decision.banLength());
                    case ImposeEntryBan ban
                    when ban.imposes() && ban.ground() != null ->
                        check(caseId, ban.ground(), ban.decisionDate(), ban.length());
                    case AnnounceMinistersBan ban ->
                        check(caseId, ban.ground(), ban.decisionDate(), BanLength.given(ban.months(), null));
                    case ReviewEntryBan review -> lengthened(caseId, review.until());
                    case null, default -> Optional.empty();
                };
            }

            private Optional<Violation> lengthened(CaseId caseId, @Nullable LocalDate until) {
                return bans.newest(caseId, BanStatus.IN_FORCE, BanStatus.SUSPENDED)
                        .filter(ban -> until != null && ban.endsBefore(until))
                        .map(ban -> Violation.safeguard(
                                id(), "0", BanLength.months(ban.fullMonths()).written()));
            }

            private Optional<Violation> check(
                    CaseId caseId, String ground, @Nullable LocalDate decidedOn, @Nullable BanLength length) {
                Optional<BanTermTable.Row> row = limits.of(caseId, ground, decidedOn, length);
                if (row.isEmpty()) {
                    return Optional.of(Violation.safeguard(id(), "–", "–"));
                }
                BanLength lowest = row.get().lowest();
                Integer highest = row.get().highestMonths();
                return row.get().allows(length, LegalTime.day(clock.instant()))
                        ? Optional.empty()
                        : Optional.of(Violation.safeguard(
                                id(),
                                lowest == null ? "0" : lowest.written(),
                                highest == null
                                        ? "∞"
                                        : BanLength.months(highest).written()));
            }
        };
    }

    /**
     * Nobody is banned without a decision: an own one is signed by another official; one of a court, a Minister or a
     * mission has its number and day, and is entered by PMLP, a court's one by VRS too. A court's ban in a case needs the
     * judgment the case knows, and no return decision carries a ban that others decide.
     */
    @Bean
    SafeguardCondition banOnlyWithBasis(BanGrounds grounds, FoundForeigner found, CurrentOfficer currentOfficer) {
        return SafeguardCondition.of("ban-only-with-basis", (step, caseId, answer) -> switch (answer) {
            case ProposedBan decision
            when decision.banGround() != null ->
                grounds.decider(decision.banGround()).isPresent();
            case ImposeEntryBan ban
            when ban.imposes() && ban.ground() != null ->
                grounds.isOfCourt(ban.ground())
                        ? lacksJudgment(found, caseId, ban)
                        : grounds.decider(ban.ground()).isPresent()
                                && (currentOfficer.get().authority() != Authority.PMLP || lacksDecision(ban));
            case null, default -> false;
        });
    }

    /** In a return case the judgment is recorded with the apprehension; elsewhere it is named with the ban. */
    private static boolean lacksJudgment(FoundForeigner found, CaseId caseId, ImposeEntryBan ban) {
        String number = ban.decisionNo();
        return found.judgment(caseId)
                .map(judgment -> number != null && !number.equals(judgment.number()))
                .orElse(lacksDecision(ban) || !found.ground(caseId).isEmpty());
    }

    private static boolean lacksDecision(ImposeEntryBan ban) {
        return ban.decisionNo() == null || ban.decisionDate() == null;
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
