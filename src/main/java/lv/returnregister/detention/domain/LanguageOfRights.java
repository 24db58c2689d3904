package lv.returnregister.detention.domain;

import java.util.Optional;
import lv.returnregister.casefile.ExplainedLanguage;
import lv.returnregister.shared.CaseId;
import org.springframework.stereotype.Component;

/** Reads in which language a detainee's rights were last explained. */
@Component
class LanguageOfRights implements ExplainedLanguage {

    private final CareRecords records;

    LanguageOfRights(CareRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> of(CaseId caseId) {
        return records.information(caseId).reversed().stream().findFirst().map(CareRecords.Information::language);
    }
}
