package lv.returnregister.deadline;

/** How sure a row of the rule table is. */
public enum Certainty {
    /** Read in the act named. */
    V,
    /** Known, not read in the act: shown to administrators as "to be confirmed". */
    M,
    /** A service target of the product, not law. */
    S
}
