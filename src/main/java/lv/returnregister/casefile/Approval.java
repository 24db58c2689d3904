package lv.returnregister.casefile;

/** An answer by which a signatory signs a draft or sends it back; what forbids the decision never forbids sending back. */
public interface Approval {

    /** Whether the signatory signs. */
    boolean approves();
}
