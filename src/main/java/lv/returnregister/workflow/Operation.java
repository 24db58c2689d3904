package lv.returnregister.workflow;

import java.util.Locale;
import java.util.regex.Pattern;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor does to the process of a running case, beside the steps the law knows.
 *
 * @param kind what is done
 * @param instance the engine's id of the process instance; of any of the case for what concerns the whole case
 * @param token the engine's id of the activity instance that ends, for kinds that end one
 * @param from id of the element on which that token stands
 * @param target id of the element before which a token is put, for kinds that put one
 * @param variable name of the routing value that is set
 * @param value the new value as it is written; read by the kind of value the variable has
 */
public record Operation(
        Kind kind,
        String instance,
        @Nullable String token,
        @Nullable String from,
        @Nullable String target,
        @Nullable String variable,
        @Nullable String value) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

    /** What can be done. */
    public enum Kind {
        /** A token goes from where it stands to another element. */
        MOVE_TOKEN,
        /** A token ends where it stands. */
        CANCEL_TOKEN,
        /** A token is put before an element, in a process that runs or, when it is over, in the same process begun anew. */
        RESTART,
        /** A routing value gets another value. */
        SET_VARIABLE,
        /** Nothing goes on in the case: no timer rings and no step is done. */
        SUSPEND,
        /** The case goes on. */
        RESUME,
        /** The whole process ends where it stands. */
        CANCEL;

        /** The word of tables and texts: {@code move-token}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Operation {
        boolean ends = kind == Kind.MOVE_TOKEN || kind == Kind.CANCEL_TOKEN;
        boolean puts = kind == Kind.MOVE_TOKEN || kind == Kind.RESTART;
        boolean sets = kind == Kind.SET_VARIABLE;
        Inputs.check()
                .requiredIf(ends, "token", token)
                .requiredIf(ends, "from", from)
                .requiredIf(puts, "target", target)
                .requiredIf(sets, "variable", variable)
                .requiredIf(sets, "value", value)
                .require(
                        variable == null || NAME.matcher(variable).matches(),
                        "variable",
                        "not-a-variable",
                        String.valueOf(variable))
                .done();
    }

    /** The token of an instance goes to another element. */
    public static Operation move(String instance, String token, String from, String target) {
        return new Operation(Kind.MOVE_TOKEN, instance, token, from, target, null, null);
    }

    /** The token of an instance ends. */
    public static Operation cancelToken(String instance, String token, String from) {
        return new Operation(Kind.CANCEL_TOKEN, instance, token, from, null, null, null);
    }

    /** Another token begins. */
    public static Operation restart(String instance, String target) {
        return new Operation(Kind.RESTART, instance, null, null, target, null, null);
    }

    /** A routing value changes. */
    public static Operation set(String instance, String variable, String value) {
        return new Operation(Kind.SET_VARIABLE, instance, null, null, null, variable, value);
    }

    /** What concerns the whole case or process and needs no more to be said. */
    public static Operation whole(Kind kind, String instance) {
        return new Operation(kind, instance, null, null, null, null, null);
    }
}
