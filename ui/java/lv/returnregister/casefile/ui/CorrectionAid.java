package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.casefile.Corrections;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Texts;

/** Shows whoever approves a correction what is to be corrected and why. */
@org.springframework.stereotype.Component
class CorrectionAid implements StepAid {

    private final Corrections corrections;
    private final FactTexts texts;

    CorrectionAid(Corrections corrections, FactTexts texts) {
        this.corrections = corrections;
        this.texts = texts;
    }

    @Override
    public String step() {
        return "approve-correction";
    }

    @Override
    public Map<String, Object> known(CaseId caseId) {
        return Map.of();
    }

    @Override
    public Optional<Component> explanation(CaseId caseId) {
        return corrections
                .waiting(caseId)
                .map(details -> new Note(null, Texts.text("correction.waiting"), new Span(texts.details(details))));
    }
}
