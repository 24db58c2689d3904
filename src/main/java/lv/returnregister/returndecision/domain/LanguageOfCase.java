package lv.returnregister.returndecision.domain;

import java.util.Optional;
import lv.returnregister.casefile.ExplainedLanguage;
import lv.returnregister.casefile.SpokenLanguage;
import lv.returnregister.shared.CaseId;
import org.springframework.stereotype.Component;

/** The language in which a decision was last served, otherwise the one in which rights were explained. */
@Component
class LanguageOfCase implements SpokenLanguage {

    private final CaseDecisions decisions;
    private final ExplainedLanguage explained;

    LanguageOfCase(CaseDecisions decisions, ExplainedLanguage explained) {
        this.decisions = decisions;
        this.explained = explained;
    }

    @Override
    public Optional<String> of(CaseId caseId) {
        return decisions
                .newest(caseId, decision -> decision.serviceLanguage() != null)
                .map(ReturnDecision::serviceLanguage)
                .or(() -> explained.of(caseId));
    }
}
