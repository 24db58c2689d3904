package lv.returnregister.workflow;

import java.util.Locale;

/** A step's two spellings: {@code sign-return-decision} in files and tables, {@code signReturnDecision} in models and code. */
public final class StepNames {

    private StepNames() {}

    /** {@code sign-return-decision} to {@code signReturnDecision}. */
    public static String camel(String kebab) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char c : kebab.toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    /** {@code signReturnDecision} to {@code sign-return-decision}. */
    public static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
