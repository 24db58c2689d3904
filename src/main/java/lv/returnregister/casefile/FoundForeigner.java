package lv.returnregister.casefile;

import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** Tells other capabilities how the foreigner was found and whether they are held. Implemented by {@code detention}. */
public interface FoundForeigner {

    /** Word of the violation (list CL-VIO) of the last apprehension; empty when there was none. */
    String ground(CaseId caseId);

    /** The legal day on which the foreigner was last found: by its law the tables of the case are asked. */
    Optional<LocalDate> foundOn(CaseId caseId);

    /** Days past the permitted stay, where they were recorded. */
    @Nullable
    Integer overstayDays(CaseId caseId);

    /** The judgment that sentenced the foreigner to expulsion, if there is one. */
    Optional<Judgment> judgment(CaseId caseId);

    /** Where and when the foreigner was found, in the officer's words. */
    String circumstances(CaseId caseId);

    /** Word of the ground of detention while the foreigner is held, otherwise null. */
    @Nullable
    String detentionGround(CaseId caseId);

    /**
     * A judgment with expulsion from Latvia as additional sentence (Cabinet Regulation 122/2013, point 5.7.6).
     *
     * @param number of the judgment
     * @param date its legal day
     */
    record Judgment(String number, LocalDate date) {}
}
