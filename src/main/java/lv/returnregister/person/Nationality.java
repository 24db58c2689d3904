package lv.returnregister.person;

import java.util.Locale;

/** Codes of nationality as documents write them. */
final class Nationality {

    /** Not established: the ICAO code of an unspecified nationality. */
    static final String UNSPECIFIED = "XXX";

    private Nationality() {}

    /** Upper case without fillers; the German passports' D is DEU. */
    static String normalise(String code) {
        String clean = code.replace("<", "").strip().toUpperCase(Locale.ROOT);
        return clean.equals("D") ? "DEU" : clean;
    }
}
