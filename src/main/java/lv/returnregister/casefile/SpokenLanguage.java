package lv.returnregister.casefile;

import java.util.Optional;
import lv.returnregister.shared.CaseId;

/**
 * Tells in which language things are explained to the foreigner of a case, for the letters of every capability. Implemented by
 * module {@code returndecision}.
 */
public interface SpokenLanguage {

    /** Code of the language (ISO 639-1), empty as long as the case does not know it. */
    Optional<String> of(CaseId caseId);
}
