package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/** Tells other capabilities what the law demands for children and vulnerable people. Implemented by {@code protection}. */
public interface ProtectedForeigner {

    /** Whether the foreigner is, or by what is known of the birth date may be, under eighteen today. */
    boolean isMinor(CaseId caseId);

    /** Whether the foreigner is a minor and no adult who answers for them is with them. */
    boolean isUnaccompaniedMinor(CaseId caseId);

    /** Whether a representative was appointed in this case. */
    boolean isRepresented(CaseId caseId);

    /** Whether the foreigner is a minor or has minors with them. */
    boolean isMinorOrFamily(CaseId caseId);

    /** Whether a ban is left out or lowered: minors and victims of trafficking (Directive 2008/115/EC, article 11 (3)). */
    boolean isBanLenient(CaseId caseId);
}
