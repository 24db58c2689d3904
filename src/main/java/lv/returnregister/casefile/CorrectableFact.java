package lv.returnregister.casefile;

import java.util.Set;
import lv.returnregister.shared.CaseId;

/**
 * Recorded facts that turn out wrong and can be corrected. Each capability implements it for its own; whatever follows
 * from a fact, such as deadlines, follows the corrected one.
 */
public interface CorrectableFact {

    /** The words by which forms and scenarios name the facts, such as {@code birthDate}. */
    Set<String> words();

    /** The value recorded now, empty when there is none. */
    String recorded(CaseId caseId, String fact);

    /**
     * A value as it would be recorded.
     *
     * @param text as somebody wrote it, empty to take an optional value away
     * @throws lv.returnregister.shared.Rejection when no such value can be recorded; the field is {@code to}
     */
    String read(CaseId caseId, String fact, String text);

    /** A recorded value as a detail of the timeline shows it; see {@link lv.returnregister.shared.Details#entry}. */
    String shown(String fact, String value);

    /** Puts the right value in the place of the wrong one; the reason is kept with both. */
    void correct(CaseId caseId, String fact, String to, String reason);
}
