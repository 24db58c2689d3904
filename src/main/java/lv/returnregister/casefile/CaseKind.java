package lv.returnregister.casefile;

/** Which procedure a case file belongs to. */
public enum CaseKind {
    /** Return of a foreigner found in Latvia. */
    RETURN,
    /** An entry ban decided without a return case. */
    BAN
}
