package lv.returnregister.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the values of a command, so that all of it is told at once. */
public final class Inputs {

    private final List<Violation> violations = new ArrayList<>();

    private Inputs() {}

    public static Inputs check() {
        return new Inputs();
    }

    /** A text without the blanks around it; null when nothing else is in it. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The field must have a value; a text must not be blank. */
    public Inputs required(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            violations.add(Violation.input(field, "required"));
        }
        return this;
    }

    /** A number, if given, must not be negative. */
    public Inputs notNegative(String field, @Nullable Integer value) {
        if (value != null && value < 0) {
            violations.add(Violation.input(field, "at-least", "0"));
        }
        return this;
    }

    /** The value, if given, must be one of the words. */
    public Inputs oneOf(String field, @Nullable String value, String... words) {
        if (value != null && !List.of(words).contains(value)) {
            violations.add(Violation.input(field, "not-among-choices", value));
        }
        return this;
    }

    /** The demand holds only under a condition of other fields. */
    public Inputs requiredIf(boolean condition, String field, @Nullable Object value) {
        return condition ? required(field, value) : this;
    }

    /** A second person says yes, or no and why: fields {@code approve} and {@code reason}. */
    public Inputs approval(@Nullable Boolean approve, @Nullable String reason) {
        return required("approve", approve).requiredIf(Boolean.FALSE.equals(approve), "reason", reason);
    }

    /** The condition must hold for the field; the code names the rule. */
    public Inputs require(boolean condition, String field, String code, String... parameters) {
        if (!condition) {
            violations.add(Violation.input(field, code, parameters));
        }
        return this;
    }

    /** Ends the check; throws a {@link Rejection} with every violation when there is any. */
    public void done() {
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
    }
}
