package lv.returnregister.casefile;

import java.util.Optional;
import lv.returnregister.shared.CaseId;

/**
 * Tells other capabilities in which language the foreigner was last told their rights, so that it is known what they
 * understand. Implemented by module {@code detention}.
 */
public interface ExplainedLanguage {

    /** Code of the language (list CL-LNG), empty when nothing was explained yet. */
    Optional<String> of(CaseId caseId);
}
