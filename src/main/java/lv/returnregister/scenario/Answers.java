package lv.returnregister.scenario;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fits the texts of a scenario to the command record of a step. */
final class Answers {

    private Answers() {}

    /** Facts the command has no place for, nested ones with their path. */
    static List<String> unknown(Class<?> command, Map<String, Object> answer) {
        List<String> unknown = new ArrayList<>();
        answer.forEach((name, value) -> {
            Optional<RecordComponent> component = component(command, name);
            if (component.isEmpty()) {
                unknown.add(name);
            } else if (component.get().getType().isRecord() && value instanceof Map<?, ?> nested) {
                unknown(component.get().getType(), copy(nested)).forEach(inner -> unknown.add(name + "." + inner));
            }
        });
        return unknown;
    }

    /** The answer with texts turned into what the command's components are; what does not fit stays as it is. */
    static Map<String, Object> typed(Class<?> command, Map<String, Object> answer) {
        Map<String, Object> typed = new LinkedHashMap<>();
        answer.forEach((name, value) -> {
            Object fitting = component(command, name)
                    .map(component -> fit(component.getType(), value))
                    .orElse(value);
            typed.put(name, fitting);
        });
        return typed;
    }

    private static Object fit(Class<?> type, Object value) {
        if (value instanceof Map<?, ?> nested && type.isRecord()) {
            return typed(type, copy(nested));
        }
        if (!(value instanceof String text)) {
            return value;
        }
        if (type == Boolean.class || type == boolean.class) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes" -> true;
                case "false", "no" -> false;
                default -> text;
            };
        }
        if (type == LocalDateTime.class) {
            return ScenarioDates.time(text)
                    .or(() -> ScenarioDates.day(text).map(LocalDate::atStartOfDay))
                    .map(Object::toString)
                    .orElse(text);
        }
        if (type == LocalDate.class) {
            return ScenarioDates.time(text)
                    .map(time -> time.toLocalDate().toString())
                    .orElse(text);
        }
        return text;
    }

    private static Optional<RecordComponent> component(Class<?> command, String name) {
        RecordComponent @Nullable [] components = command.getRecordComponents();
        return components == null
                ? Optional.empty()
                : Stream.of(components)
                        .filter(component -> component.getName().equals(name))
                        .findFirst();
    }

    private static Map<String, Object> copy(Map<?, ?> nested) {
        Map<String, Object> copy = new LinkedHashMap<>();
        nested.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
