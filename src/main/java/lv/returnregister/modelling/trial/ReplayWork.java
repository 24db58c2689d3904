package lv.returnregister.modelling.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay.Answer;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/** How the drafts of some models are replayed. It only reads. */
interface ReplayWork {

    /** Whether drafts of this model are replayed so. */
    boolean fits(ModelRef model);

    /**
     * The day of the last change of a draft.
     *
     * @throws lv.returnregister.shared.Rejection when the draft cannot be read
     */
    Optional<LocalDate> lastChange(ModelRef model, String text);

    /** How much there is to look at now. */
    Reach reach(ModelRef model);

    /**
     * The next ones.
     *
     * @param cursor where the page before ended; empty for the first one
     */
    Page page(ModelRef model, String text, LocalDate asOf, String cursor, String last, int most);

    /**
     * What there is.
     *
     * @param last the last of it
     */
    record Reach(long total, String last) {}

    /**
     * What was looked at.
     *
     * @param cursor where it ended
     * @param isLast whether nothing follows
     */
    record Page(List<Compared> looked, String cursor, boolean isLast) {}

    /** One of the past beside the draft. */
    record Compared(
            CaseId caseId,
            String subject,
            Outcome lawful,
            Outcome always,
            Answer before,
            @Nullable Answer byLaw,
            @Nullable Answer byDraft,
            List<Violation> why) {

        /** Whether anything about it is otherwise. */
        boolean isOther() {
            return lawful != Outcome.SAME || always != Outcome.SAME;
        }
    }
}
