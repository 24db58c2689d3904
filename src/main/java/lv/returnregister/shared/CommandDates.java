package lv.returnregister.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one place every day and minute of a command passes: a minute must have existed in Riga, and each lies on the side of
 * now that its {@link Dated} says. What must not come before what, the steps themselves know.
 */
public final class CommandDates {

    private CommandDates() {}

    /** What is wrong with the dates of a command, each with the path of its field. */
    public static List<Violation> violations(Object command, Instant now) {
        List<Violation> violations = new ArrayList<>();
        collect(command, "", now, violations);
        return violations;
    }

    /** Refuses a command with a wrong date. */
    public static void require(Object command, Instant now) {
        List<Violation> violations = violations(command, now);
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
    }

    private static void collect(Object command, String prefix, Instant now, List<Violation> violations) {
        RecordComponent @Nullable [] components = command.getClass().getRecordComponents();
        if (components == null) {
            return;
        }
        for (RecordComponent component : components) {
            String field = prefix + component.getName();
            Object value = value(component, command);
            Dated dated = component.getAnnotation(Dated.class);
            Dated.When when = dated == null ? Dated.When.EITHER : dated.value();
            if (value instanceof LocalDateTime minute) {
                minute(field, minute, when, now, violations);
            } else if (value instanceof LocalDate day) {
                day(field, day, when, LegalTime.day(now), violations);
            } else if (value instanceof Record nested) {
                collect(nested, field + ".", now, violations);
            }
        }
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

    private static @Nullable Object value(RecordComponent component, Object command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
