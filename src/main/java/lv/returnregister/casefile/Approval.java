package lv.returnregister.casefile;

/** An answer by which a signatory signs a draft or sends it back; what forbids the decision never forbids sending back. */
public interface Approval {

    /** What the form says. */
    Boolean approve();

    /** Whether the signatory signs. */
    default boolean approves() {
        return Boolean.TRUE.equals(approve());
    }
}
