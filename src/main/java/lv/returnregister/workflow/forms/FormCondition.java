package lv.returnregister.workflow.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the small part of FEEL that forms may use: comparisons of a value with a literal, joined by {@code and},
 * {@code or} and {@code not(…)}: {@code =decision != "detain" or months > 36}. Names reach into groups by dots and start at
 * the top of the answer. A missing value is {@code null}: it differs from every literal and is neither smaller nor greater.
 */
public final class FormCondition {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(-?\\d+(?:\\.\\d+)?)|(!=|<=|>=|=|<|>)|([()])|([A-Za-z_][A-Za-z0-9_.]*))");

    private final String text;
    private final Set<String> names;
    private final Predicate<Map<String, ?>> test;

    private FormCondition(String text, Set<String> names, Predicate<Map<String, ?>> test) {
        this.text = text;
        this.names = Set.copyOf(names);
        this.test = test;
    }

    /**
     * Reads a condition.
     *
     * @param text with or without the leading {@code =}
     * @throws IllegalArgumentException when it is not within the grammar
     */
    public static FormCondition parse(String text) {
        Parser parser = new Parser(text);
        Predicate<Map<String, ?>> test = parser.parse();
        return new FormCondition(text, parser.names, test);
    }

    /** The fields it looks at, by full path. */
    public Set<String> names() {
        return names;
    }

    /** Whether it holds for the answer. */
    public boolean holds(Map<String, ?> answer) {
        return test.test(answer);
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormCondition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    static @Nullable Object value(Map<String, ?> answer, String path) {
        Object at = answer;
        for (String name : path.split("\\.", -1)) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(name);
        }
        return at;
    }

    private static boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        if (operator.equals("=") || operator.equals("!=")) {
            return same(left, right) == operator.equals("=");
        }
        Integer order = order(left, right);
        if (order == null) {
            return false;
        }
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        Integer order = order(left, right);
        return order == null ? Objects.equals(left, right) : order == 0;
    }

    private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        return null;
    }

    private static final class Parser {

        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private int at;

        Parser(String text) {
            this.text = text;
            String body = text.strip();
            if (body.startsWith("=")) {
                body = body.substring(1);
            }
            Matcher matcher = TOKEN.matcher(body);
            int end = 0;
            while (matcher.find() && matcher.start() == end) {
                tokens.add(matcher.group().strip());
                end = matcher.end();
            }
            if (!body.substring(end).isBlank() || tokens.isEmpty()) {
                throw wrong();
            }
        }

        Predicate<Map<String, ?>> parse() {
            Predicate<Map<String, ?>> result = or();
            if (at < tokens.size()) {
                throw wrong();
            }
            return result;
        }

        private Predicate<Map<String, ?>> or() {
            Predicate<Map<String, ?>> left = and();
            while (take("or")) {
                Predicate<Map<String, ?>> first = left;
                Predicate<Map<String, ?>> second = and();
                left = answer -> first.test(answer) || second.test(answer);
            }
            return left;
        }

        private Predicate<Map<String, ?>> and() {
            Predicate<Map<String, ?>> left = single();
            while (take("and")) {
                Predicate<Map<String, ?>> first = left;
                Predicate<Map<String, ?>> second = single();
                left = answer -> first.test(answer) && second.test(answer);
            }
            return left;
        }

        private Predicate<Map<String, ?>> single() {
            if (take("not")) {
                expect("(");
                Predicate<Map<String, ?>> inner = or();
                expect(")");
                return answer -> !inner.test(answer);
            }
            if (take("(")) {
                Predicate<Map<String, ?>> inner = or();
                expect(")");
                return inner;
            }
            String path = next();
            if (!path.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*")) {
                throw wrong();
            }
            names.add(path);
            if (at >= tokens.size() || !tokens.get(at).matches("!=|<=|>=|=|<|>")) {
                return answer -> Boolean.TRUE.equals(value(answer, path));
            }
            String operator = next();
            Object literal = literal(next());
            return answer -> compare(operator, value(answer, path), literal);
        }

        private @Nullable Object literal(String token) {
            if (token.startsWith("\"")) {
                return token.substring(1, token.length() - 1)
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\");
            }
            return switch (token) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                case "null" -> null;
                default -> {
                    if (!token.matches("-?\\d+(\\.\\d+)?")) {
                        throw wrong();
                    }
                    yield new BigDecimal(token);
                }
            };
        }

        private boolean take(String token) {
            if (at < tokens.size() && tokens.get(at).equals(token)) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(String token) {
            if (!take(token)) {
                throw wrong();
            }
        }

        private String next() {
            if (at >= tokens.size()) {
                throw wrong();
            }
            return tokens.get(at++);
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("Not a condition forms may use: " + text);
        }
    }
}
