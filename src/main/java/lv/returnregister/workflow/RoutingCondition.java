package lv.returnregister.workflow;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a sequence flow, worked out as the engine does, in the grammar models may use: comparisons of routing values
 * with words, numbers and flags, joined by {@code &&} and {@code ||}. Nothing else is run.
 */
final class RoutingCondition {

    private static final Pattern WHOLE = Pattern.compile("\\$\\{(.*)}", Pattern.DOTALL);
    private static final String OPERAND = "(?:[a-zA-Z][a-zA-Z0-9]*|'[^'\"\\\\${}]*'|[0-9]+)";
    private static final Pattern COMPARISON =
            Pattern.compile("\\s*(!?)\\s*(" + OPERAND + ")\\s*(?:(==|!=|<=|>=|<|>)\\s*(" + OPERAND + "))?\\s*");

    private RoutingCondition() {}

    /**
     * Whether it holds.
     *
     * @throws Rejection {@code walk-value-unknown} when it asks for a value that was never set, at which the engine stops;
     *     {@code walk-condition} when it is written otherwise
     */
    static boolean holds(String text, Map<String, ? extends @Nullable Object> values) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (!whole.matches()) {
            throw unreadable(text);
        }
        for (String all : whole.group(1).split("\\|\\|", -1)) {
            boolean holds = true;
            for (String one : all.split("&&", -1)) {
                // As the engine: what stands behind a comparison that does not hold is not asked for.
                if (holds) {
                    holds = comparison(one, text, values);
                }
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static boolean comparison(String one, String text, Map<String, ? extends @Nullable Object> values) {
        Matcher parts = COMPARISON.matcher(one);
        if (!parts.matches()) {
            throw unreadable(text);
        }
        Object left = operand(parts.group(2), values);
        boolean negated = !parts.group(1).isEmpty();
        String operator = parts.group(3);
        if (operator == null) {
            return flag(left) != negated;
        }
        Object first = negated ? (Object) !flag(left) : left;
        return compare(first, operator, operand(parts.group(4), values));
    }

    private static @Nullable Object operand(String written, Map<String, ? extends @Nullable Object> values) {
        if (written.startsWith("'")) {
            return written.substring(1, written.length() - 1);
        }
        if (Character.isDigit(written.charAt(0))) {
            return Long.valueOf(written);
        }
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> {
                if (!values.containsKey(written)) {
                    throw new Rejection(Violation.state("walk-value-unknown", written));
                }
                yield values.get(written);
            }
        };
    }

    private static boolean compare(@Nullable Object left, String operator, @Nullable Object right) {
        boolean equal = equal(left, right);
        return switch (operator) {
            case "==" -> equal;
            case "!=" -> !equal;
            case "<=" -> equal || order(left, right) < 0;
            case ">=" -> equal || order(left, right) > 0;
            case "<" -> !equal && order(left, right) < 0;
            default -> !equal && order(left, right) > 0;
        };
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return flag(left) == flag(right);
        }
        if (left instanceof Number || right instanceof Number) {
            return number(left) == number(right);
        }
        return Objects.equals(String.valueOf(left), String.valueOf(right));
    }

    private static int order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return 0;
        }
        return left instanceof Number || right instanceof Number
                ? Double.compare(number(left), number(right))
                : String.valueOf(left).compareTo(String.valueOf(right));
    }

    private static boolean flag(@Nullable Object value) {
        return value instanceof Boolean flag ? flag : Boolean.parseBoolean(String.valueOf(value));
    }

    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(String.valueOf(value));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Rejection unreadable(String text) {
        return new Rejection(Violation.state("walk-condition", text));
    }
}
