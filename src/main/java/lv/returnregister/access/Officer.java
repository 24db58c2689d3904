package lv.returnregister.access;

import java.util.Set;

/**
 * The person, or the Register itself, on whose behalf something happens.
 *
 * @param signInName unique name, written into every record
 * @param displayName as shown to colleagues
 * @param authority the institution
 * @param unit code of the unit (list CL-ORG)
 * @param role what they are there
 * @param rights what they may do, from {@code access/rights.yaml}
 */
public record Officer(
        String signInName, String displayName, Authority authority, String unit, Role role, Set<String> rights) {

    /** The Register acting by itself when a time limit passes. */
    public static final String REGISTER = "register";

    public boolean may(String right) {
        return rights.contains(right);
    }

    public boolean isRegister() {
        return REGISTER.equals(signInName);
    }
}
