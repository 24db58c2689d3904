package lv.returnregister.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition that a step does not fulfil.
 *
 * @param kind what sort of condition it is
 * @param code stable name: a safeguard's id, or a rule of input such as {@code required}; the message key is {@code
 *     rejection.<code>} and the manual explains it
 * @param field the field of the form it concerns, absent when it concerns the step as a whole
 * @param parameters values for the message, in order
 */
public record Violation(Kind kind, String code, @Nullable String field, List<String> parameters) {

    /** What sort of condition failed. */
    public enum Kind {
        /** A safeguard of the law; see the safeguard table. */
        SAFEGUARD,
        /** The officer may not do this. */
        RIGHT,
        /** The step is not due, was done already, or somebody else was faster. */
        STATE,
        /** The input is not acceptable. */
        INPUT
    }

    public static Violation safeguard(String id, String... parameters) {
        return new Violation(Kind.SAFEGUARD, id, null, List.of(parameters));
    }

    public static Violation right(String code, String... parameters) {
        return new Violation(Kind.RIGHT, code, null, List.of(parameters));
    }

    public static Violation state(String code, String... parameters) {
        return new Violation(Kind.STATE, code, null, List.of(parameters));
    }

    public static Violation input(String field, String code, String... parameters) {
        return new Violation(Kind.INPUT, code, field, List.of(parameters));
    }
}
