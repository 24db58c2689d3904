package lv.returnregister.workflow;

import java.util.HashMap;
import java.util.Map;

/**
 * What a process has to know to choose its way: flags and short words, never facts about the person.
 *
 * @param values names as used in the model's conditions
 */
public record Routing(Map<String, Object> values) {

    private static final Routing NONE = new Routing(Map.of());

    public Routing {
        values = Map.copyOf(values);
    }

    public static Routing none() {
        return NONE;
    }

    public static Routing of(String name, Object value) {
        return new Routing(Map.of(name, value));
    }

    public Routing and(String name, Object value) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(name, value);
        return new Routing(all);
    }
}
