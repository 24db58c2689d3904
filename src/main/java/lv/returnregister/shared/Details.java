package lv.returnregister.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values of a fact in the order in which people read them; what is not known is left out. */
public final class Details {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Details() {}

    public static Map<String, String> none() {
        return Map.of();
    }

    public static Details empty() {
        return new Details();
    }

    public static Details of(String name, @Nullable Object value) {
        return new Details().and(name, value);
    }

    /** Adds the value unless it is absent or blank. */
    public Details and(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value.toString());
        }
        return this;
    }

    /** Adds the entry of a code list unless the code is absent; read back as {@code list/code}. */
    public Details entry(String name, String list, @Nullable String code) {
        return code == null || code.isBlank() ? this : and(name, list + "/" + code);
    }

    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }
}
