package lv.returnregister.entryban.domain;

import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.PermitElsewhere;
import lv.returnregister.casefile.ProposedBan;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.safeguard.SafeguardCondition;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The conditions for bans that become alerts in the Schengen area; a ban for Latvia alone is none. Their rows stand in
 * {@code safeguard/safeguards.yaml}.
 */
@Configuration(proxyBeanMethods = false)
class AlertSafeguards {

    private static final String SCHENGEN = "schengen";

    /** An order that still has to be carried out stands as a return alert; it gives way with the departure it is proved by. */
    @Bean
    SafeguardCondition oneAlertPerPerson(
            CaseBans bans, CaseFiles cases, ReturnOrders orders, DepartureProof departures) {
        return SafeguardCondition.of(
                "one-alert-per-person",
                (step, caseId, answer) -> waitsForSchengen(bans, caseId)
                        && cases.ofPerson(cases.find(caseId).personId()).stream()
                                .filter(view -> view.kind() == CaseKind.RETURN && view.isOpen())
                                .map(CaseView::id)
                                .anyMatch(other -> orders.current(other).isPresent()
                                        && departures.of(other).isEmpty()));
    }

    /** Another state's permit and a Schengen ban do not stand side by side without that state having been asked. */
    @Bean
    SafeguardCondition banConsultation(CaseBans bans, CaseConsultations consultations, PermitElsewhere permits) {
        return SafeguardCondition.of(
                "ban-consultation",
                (step, caseId, answer) -> isForSchengen(bans, caseId, answer)
                        && permits.isHeld(caseId)
                        && consultations
                                .newest(caseId)
                                .filter(Consultation::allowsBan)
                                .isEmpty());
    }

    private static boolean isForSchengen(CaseBans bans, CaseId caseId, @Nullable Object answer) {
        return switch (answer) {
            case ProposedBan decision -> SCHENGEN.equals(decision.banTerritory());
            case ImposeEntryBan ban -> ban.imposes() && SCHENGEN.equals(ban.territory());
            case null, default -> waitsForSchengen(bans, caseId);
        };
    }

    private static boolean waitsForSchengen(CaseBans bans, CaseId caseId) {
        Optional<EntryBan> waiting = bans.newest(caseId, BanStatus.AWAITING_DEPARTURE);
        return waiting.filter(ban -> SCHENGEN.equals(ban.territory())).isPresent();
    }
}
