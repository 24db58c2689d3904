package lv.returnregister.workflow.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a sequence flow in the grammar the models may use: {@code ${x}}, {@code ${!x}}, {@code ${x == 'word'}},
 * joined by {@code &&} and {@code ||}.
 */
record Condition(String text, List<List<Comparison>> anyOfAll) {

    private static final Pattern COMPARISON =
            Pattern.compile("\\s*(!?)([a-zA-Z][a-zA-Z0-9]*)\\s*(?:(==|!=)\\s*(?:'([^']*)'|(true|false)))?\\s*");

    /** One comparison of a value with a word; {@code bare} for a flag that stands alone. */
    record Comparison(String value, String word, boolean equal, boolean bare) {}

    static Condition parse(String text) {
        String inner = text.strip();
        if (!inner.startsWith("${") || !inner.endsWith("}")) {
            throw new IllegalArgumentException("No condition: " + text);
        }
        List<List<Comparison>> anyOfAll = new ArrayList<>();
        for (String all : inner.substring(2, inner.length() - 1).split("\\|\\|")) {
            List<Comparison> comparisons = new ArrayList<>();
            for (String one : all.split("&&")) {
                Matcher matcher = COMPARISON.matcher(one);
                if (!matcher.matches()) {
                    throw new IllegalArgumentException("The exploration does not know this condition: " + text);
                }
                String word = matcher.group(4) == null ? matcher.group(5) : matcher.group(4);
                boolean bare = word == null;
                boolean equal = bare ? matcher.group(1).isEmpty() : "==".equals(matcher.group(3));
                comparisons.add(new Comparison(matcher.group(2), bare ? "true" : word, equal, bare));
            }
            anyOfAll.add(List.copyOf(comparisons));
        }
        return new Condition(text, List.copyOf(anyOfAll));
    }

    Set<String> values() {
        Set<String> names = new TreeSet<>();
        anyOfAll.forEach(all -> all.forEach(one -> names.add(one.value())));
        return names;
    }

    /** The words a value is compared with. */
    Set<String> words(String value) {
        Set<String> words = new TreeSet<>();
        anyOfAll.forEach(
                all -> all.stream().filter(one -> one.value().equals(value)).forEach(one -> words.add(one.word())));
        return words;
    }

    /** Whether it holds; a flag that stands alone and was never set would stop the engine, so it stops the walk. */
    boolean holds(Map<String, String> values) {
        return anyOfAll.stream()
                .anyMatch(all -> all.stream().allMatch(one -> {
                    @Nullable String value = values.get(one.value());
                    if (value == null && one.bare()) {
                        throw new IllegalStateException(
                                "Value " + one.value() + " was never set where " + text + " asks for it");
                    }
                    return one.word().equals(value) == one.equal();
                }));
    }
}
