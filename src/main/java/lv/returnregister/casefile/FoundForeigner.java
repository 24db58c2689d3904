package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** Tells other capabilities how the foreigner was found and whether they are held. Implemented by {@code detention}. */
public interface FoundForeigner {

    /** Word of the violation (list CL-VIO) of the last apprehension; empty when there was none. */
    String ground(CaseId caseId);

    /** Days past the permitted stay, where they were recorded. */
    @Nullable
    Integer overstayDays(CaseId caseId);

    /** Where and when the foreigner was found, in the officer's words. */
    String circumstances(CaseId caseId);

    /** Word of the ground of detention while the foreigner is held, otherwise null. */
    @Nullable
    String detentionGround(CaseId caseId);
}
