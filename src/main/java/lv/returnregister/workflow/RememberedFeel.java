package lv.returnregister.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * The engine's FEEL, which remembers what cannot come out otherwise: a test that names nothing but words, numbers and days
 * answers by its value alone. Reading an expression costs a hundred times more than the rest of a question, and a table is
 * asked the same tests for every case of the past.
 */
final class RememberedFeel implements FeelEngine {

    private static final int REMEMBERED = 50_000;

    /** Words in quotation marks, and the few names that stand for themselves. */
    private static final Pattern FIXED = Pattern.compile("\"[^\"\\\\]*\"|\\b(date|not|true|false|null)\\b");

    private static final Pattern NAME = Pattern.compile("\\p{L}|[?_]");

    private final FeelEngine feel;
    private final Map<Test, Boolean> tests = new ConcurrentHashMap<>();
    private final Map<String, Object> constants = new ConcurrentHashMap<>();
    private final Map<String, Boolean> fixed = new ConcurrentHashMap<>();

    private RememberedFeel(FeelEngine feel) {
        this.feel = feel;
    }

    /** What makes one around the engine's own. */
    static FeelEngineFactory factory() {
        return () -> new RememberedFeel(new ScalaFeelEngineFactory().createInstance());
    }

    /** A test of a value. */
    private record Test(String expression, @Nullable Object value) {}

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        Object known = constants.get(expression);
        if (known != null) {
            return cast(known);
        }
        T value = feel.evaluateSimpleExpression(expression, context);
        if (value != null && isFixed(expression)) {
            keep(constants, expression, value);
        }
        return value;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputName, VariableContext context) {
        if (!isFixed(expression)) {
            return feel.evaluateSimpleUnaryTests(expression, inputName, context);
        }
        TypedValue value = context.resolve(inputName);
        Test test = new Test(expression, value == null ? null : value.getValue());
        Boolean known = tests.get(test);
        if (known == null) {
            known = feel.evaluateSimpleUnaryTests(expression, inputName, context);
            keep(tests, test, known);
        }
        return known;
    }

    private boolean isFixed(String expression) {
        Boolean known = fixed.get(expression);
        if (known == null) {
            known = !NAME.matcher(FIXED.matcher(expression).replaceAll("")).find();
            keep(fixed, expression, known);
        }
        return known;
    }

    private static <K, V> void keep(Map<K, V> memory, K key, V value) {
        if (memory.size() >= REMEMBERED) {
            memory.clear();
        }
        memory.put(key, value);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
