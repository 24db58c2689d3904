package lv.returnregister.workflow;

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
        StringBuilder name = new StringBuilder();
        for (char c : camel.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('-').append(Character.toLowerCase(c));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** The ids of the models are English words: {@code detainForeigner} is "Detain foreigner". */
    public static String words(String id) {
        String spaced = kebab(id).replace('-', ' ').strip();
        return spaced.isEmpty() ? id : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
