package lv.returnregister.returndecision.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.returndecision.domain.LegalCheck.Outcome;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.Routing;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a draft has to be checked by a lawyer, by the decision table {@code legal-check}, and how a check begins and ends. */
@Component
public class DraftChecks {

    private final CaseLegalChecks checks;
    private final CaseFiles cases;
    private final CaseProcesses processes;
    private final DecisionTables tables;
    private final TableHits tableHits;

    public DraftChecks(
            CaseLegalChecks checks,
            CaseFiles cases,
            CaseProcesses processes,
            DecisionTables tables,
            TableHits tableHits) {
        this.checks = checks;
        this.cases = cases;
        this.processes = processes;
        this.tables = tables;
        this.tableHits = tableHits;
    }

    /** The check of the draft as it is worded now, open or done. */
    public Optional<LegalCheck> of(ReturnDecision draft) {
        return checks.newest(draft.caseId(), check -> check.isOf(draft));
    }

    /** Asks for the check where the table wants one of this draft. */
    public void askIfNeeded(ReturnDecision draft, Instant at) {
        if (isNeeded(draft)) {
            ask(draft, null, at, draft.draftedBy());
        }
    }

    public void ask(ReturnDecision draft, @Nullable String question, Instant at, String officer) {
        CaseId caseId = draft.caseId();
        checks.add(caseId, new LegalCheck(draft, at, officer, question));
        cases.record(
                caseId,
                "legal-check-asked",
                at,
                null,
                Details.of("question", question).values());
        processes.tell(caseId, "legalCheckAsked", Routing.none());
    }

    /** The draft went back to its author: there is nothing to check until it is drafted anew. */
    public void drop(CaseId caseId, Instant at, String officer) {
        checks.newest(caseId, LegalCheck::isOpen).ifPresent(check -> {
            check.end(Outcome.DROPPED, null, at, officer);
            processes.tell(caseId, "legalCheckDropped", Routing.none());
        });
    }

    private boolean isNeeded(ReturnDecision draft) {
        CaseView view = cases.find(draft.caseId());
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("objected", wasObjectedTo(draft));
        inputs.put("authority", draft.authority().name());
        inputs.put("unit", view.decidingUnit());
        inputs.put("kind", draft.kind());
        inputs.put("withBan", draft.carriesBan());
        // By the law of today: each draft is a fact of its own.
        Optional<TableHit> hit = tables.ask("legalCheck", null, inputs);
        hit.ifPresent(answer -> tableHits.keep(draft.caseId(), answer));
        return hit.map(answer -> answer.is("needed")).orElse(false);
    }

    private boolean wasObjectedTo(ReturnDecision draft) {
        return checks.newest(draft.caseId(), check -> check.outcome() != Outcome.DROPPED)
                .filter(check -> check.decisionId().equals(draft.id()))
                .filter(check -> check.outcome() == Outcome.OBJECTED)
                .isPresent();
    }
}
