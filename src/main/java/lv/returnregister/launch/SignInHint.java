package lv.returnregister.launch;

import java.util.List;

/** Says, after a start, who can sign in; implemented by the module that makes demo people. Never shown in production. */
public interface SignInHint {

    /** Lines for the terminal, for example {@code officer.riga / word – inspektors, VRS}. */
    List<String> lines();
}
