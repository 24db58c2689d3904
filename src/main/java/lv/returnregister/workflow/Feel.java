package lv.returnregister.workflow;

import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** The language of the decision tables, as the engine itself reads it. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    /** What is wrong with the cell of a condition; nothing when the engine understands it. */
    public static Optional<String> faultOfTests(String cell) {
        String text = cell.strip();
        return text.isEmpty() || text.equals("-") ? Optional.empty() : fault(ENGINE.parseUnaryTests(text));
    }

    /** What is wrong with an expression: that of a column, or the cell of an answer. */
    public static Optional<String> faultOfExpression(String expression) {
        String text = expression.strip();
        return text.isEmpty() ? Optional.empty() : fault(ENGINE.parseExpression(text));
    }

    private static Optional<String> fault(ParseResult result) {
        return result.isSuccess()
                ? Optional.empty()
                : Optional.of(result.failure().message());
    }
}
