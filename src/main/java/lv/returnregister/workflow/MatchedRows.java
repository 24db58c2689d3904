package lv.returnregister.workflow;

import java.util.Optional;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears which row of a decision table answered; the engine's result names its values only. */
@Component
public class MatchedRows implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<@Nullable String> last = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        last.set(event.getMatchingRules().stream()
                .findFirst()
                .map(DmnEvaluatedDecisionRule::getId)
                .orElse(null));
    }

    /** Nothing was asked yet by this thread. */
    void forget() {
        last.remove();
    }

    /** The id of the row that answered the last question of this thread. */
    String first() {
        return Optional.ofNullable(last.get())
                .orElseThrow(() -> new IllegalStateException("No row of a decision table answered"));
    }
}
