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
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Texts;
import org.springframework.stereotype.Component;

/** Begins a draft with what the decision table proposes and says by which row; the officer decides. */
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
