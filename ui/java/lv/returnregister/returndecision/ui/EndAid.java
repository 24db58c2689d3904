package lv.returnregister.returndecision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.StepAid;
import lv.returnregister.returndecision.ReturnEnds;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Texts;

/** Shows whoever approves the end of a return why it is to end and what shows it. */
@org.springframework.stereotype.Component
class EndAid implements StepAid {

    private final ReturnEnds ends;
    private final FactTexts texts;

    EndAid(ReturnEnds ends, FactTexts texts) {
        this.ends = ends;
        this.texts = texts;
    }

    @Override
    public String step() {
        return "approve-end";
    }

    @Override
    public Map<String, Object> known(CaseId caseId) {
        return Map.of();
    }

    @Override
    public Optional<Component> explanation(CaseId caseId) {
        return ends.proposed(caseId)
                .map(details ->
                        new Note(null, Texts.text("returndecision.end.waiting"), new Span(texts.details(details))));
    }
}
