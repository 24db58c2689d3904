package lv.returnregister.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one place every day and minute of a command passes: a minute must have existed in Riga, and each lies on the side of
 * now that its {@link Dated} says. What must not come before what, the steps themselves know.
 */
public final class CommandDates {

    /** What a kind of record consists of; Java reads its declaration anew whenever it is asked. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(CommandDates::part)
                    .toList();
        }
    };

    private CommandDates() {}

    private record Part(String name, Method reader, Dated.When when) {}

    /** What is wrong with the dates of a command, each with the path of its field. */
    public static List<Violation> violations(Object command, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (command instanceof Record record) {
            collect(record, "", now, violations);
        }
        return violations;
    }

    /** Refuses a command with a wrong date. */
    public static void require(Object command, Instant now) {
        List<Violation> violations = violations(command, now);
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
    }

    private static void collect(Record command, String prefix, Instant now, List<Violation> violations) {
        for (Part part : PARTS.get(command.getClass())) {
            String field = prefix + part.name();
            Object value = value(part.reader(), command);
            if (value instanceof LocalDateTime minute) {
                minute(field, minute, part.when(), now, violations);
            } else if (value instanceof LocalDate day) {
                day(field, day, part.when(), LegalTime.day(now), violations);
            } else if (value instanceof Record nested) {
                collect(nested, field + ".", now, violations);
            }
        }
    }

    private static Part part(RecordComponent component) {
        Dated dated = component.getAnnotation(Dated.class);
        return new Part(
                component.getName(), component.getAccessor(), dated == null ? Dated.When.EITHER : dated.value());
    }

    private static void minute(
            String field, LocalDateTime minute, Dated.When when, Instant now, List<Violation> violations) {
        if (!LegalTime.exists(minute)) {
            violations.add(skipped(field, minute));
        } else if (when == Dated.When.PAST && LegalTime.instant(minute).isAfter(now)) {
            violations.add(Violation.input(field, "in-the-future"));
        } else if (when == Dated.When.AHEAD && !LegalTime.instant(minute).isAfter(now)) {
            violations.add(Violation.input(field, "in-the-past", LegalTime.write(now)));
        }
    }

    private static void day(String field, LocalDate day, Dated.When when, LocalDate today, List<Violation> violations) {
        if (when == Dated.When.PAST && day.isAfter(today)) {
            violations.add(Violation.input(field, "in-the-future"));
        } else if (when == Dated.When.AHEAD && day.isBefore(today)) {
            violations.add(Violation.input(field, "before-today"));
        }
    }

    /** Whether a violation is that of a minute that the clocks skipped. */
    public static boolean isSkipped(Violation violation) {
        return "moment-skipped".equals(violation.code());
    }

    /** What is wrong with a minute that the clocks skipped. */
    public static Violation skipped(String field, LocalDateTime minute) {
        return Violation.input(field, "moment-skipped", LegalTime.write(minute));
    }

    private static @Nullable Object value(Method reader, Record command) {
        try {
            return reader.invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(reader + " cannot be called", e);
        }
    }
}
