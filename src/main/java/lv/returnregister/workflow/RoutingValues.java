package lv.returnregister.workflow;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/** Routing values as people and tables write them. */
final class RoutingValues {

    private RoutingValues() {}

    /** What kind of value it is: {@code text}, {@code flag}, {@code number}, {@code moment}, or the name of its class. */
    static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "text";
            case Boolean flag -> "flag";
            case Number number -> "number";
            case Date moment -> "moment";
            case String text -> "text";
            default -> value.getClass().getSimpleName();
        };
    }

    /** The kind a new value is taken for. */
    static String guess(String written) {
        if (written.equals("true") || written.equals("false")) {
            return "flag";
        }
        return written.matches("-?\\d{1,18}") ? "number" : "text";
    }

    /** The value in writing; a moment in UTC. */
    static String written(@Nullable Object value) {
        return value instanceof Date moment ? moment.toInstant().toString() : Objects.toString(value, "");
    }

    /** The value of a kind; a refusal when it is not of that kind. */
    static Object read(String type, String written) {
        try {
            return switch (type) {
                case "flag" -> flag(written);
                case "number" -> Long.valueOf(written);
                case "moment" -> Date.from(Instant.parse(written));
                case "text" -> written;
                default -> throw wrong(type, written);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw wrong(type, written);
        }
    }

    private static Boolean flag(String written) {
        if (!written.equals("true") && !written.equals("false")) {
            throw wrong("flag", written);
        }
        return Boolean.valueOf(written);
    }

    private static Rejection wrong(String type, String written) {
        return new Rejection(Violation.input("value", "not-of-type", written, type));
    }
}
