package lv.returnregister.shell;

import java.util.List;
import lv.returnregister.shared.LocalizedText;

/**
 * The made-up officers of an installation that is not the real one, offered on the sign-in page. In production the frame
 * never asks.
 */
public interface TestAccounts {

    /**
     * One made-up officer.
     *
     * @param signInName what to type
     * @param who name, authority and role for people
     */
    record Account(String signInName, LocalizedText who) {}

    /** In the order in which they are offered. */
    List<Account> accounts();

    /** The password all of them share. */
    String password();
}
