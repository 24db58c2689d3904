package lv.returnregister.returndecision.ui;

import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.StepAid;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.returndecision.domain.DecisionKindTable;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins a draft with what it said before it came back, a new one with what the decision table proposes, and says by which
 * row; the officer decides.
 */
@Component
class DraftAid implements StepAid {

    private final ReturnDecisions decisions;
    private final FactTexts texts;

    DraftAid(ReturnDecisions decisions, FactTexts texts) {
        this.decisions = decisions;
        this.texts = texts;
    }

    @Override
    public String step() {
        return "draft-return-decision";
    }

    @Override
    public Map<String, Object> known(CaseId caseId) {
        return decisions.waitingDraft(caseId).map(DraftAid::written).orElseGet(() -> proposed(caseId));
    }

    /** What a draft that came back, or the decision it amends, already says. */
    private static Map<String, Object> written(ReturnDecision draft) {
        Map<String, Object> known = new HashMap<>();
        known.put("kind", draft.kind());
        known.put("imposeBan", draft.carriesBan());
        put(known, "days", draft.days());
        put(known, "reasons", draft.reasons());
        if (draft.carriesBan()) {
            Map<String, Object> ban = new HashMap<>();
            put(ban, "ground", draft.banGround());
            put(ban, "months", draft.banMonths());
            put(ban, "days", draft.banDays());
            put(ban, "territory", draft.banTerritory());
            put(ban, "reason", draft.banReason());
            known.put("ban", ban);
        }
        return known;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Map<String, Object> proposed(CaseId caseId) {
        DecisionKindTable.Proposal proposal = decisions.propose(caseId);
        Map<String, Object> known = new HashMap<>();
        if (isOrder(proposal)) {
            known.put("kind", proposal.kind());
        }
        if (proposal.maxDays() > 0) {
            known.put("days", proposal.maxDays());
        }
        return known;
    }

    /** Otherwise the table proposes a road without a return decision. */
    private static boolean isOrder(DecisionKindTable.Proposal proposal) {
        return proposal.kind().endsWith("-order");
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> explanation(CaseId caseId) {
        DecisionKindTable.Proposal proposal = decisions.propose(caseId);
        String kind = isOrder(proposal)
                ? texts.label(CodeList.RETURN_DECISION, proposal.kind())
                : Texts.text("returndecision.tab.proposal." + proposal.kind());
        String text = proposal.maxDays() > 0
                ? Texts.text("returndecision.tab.proposal.days", kind, proposal.minDays(), proposal.maxDays())
                : Texts.text("returndecision.tab.proposal", kind);
        return Optional.of(new Note(
                null,
                Texts.text("returndecision.tab.proposal.title"),
                new Span(text + " "
                        + Texts.text(
                                "returndecision.tab.proposal.row",
                                proposal.row(),
                                proposal.citation().in(Texts.language())))));
    }
}
