package lv.returnregister.workflow;

import java.util.ArrayList;
import java.util.List;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where every step passes, whoever does it: the officers' door, an application service called beside it, the engine. All of
 * them ask the same guards here. What was let through counts until the transaction ends, so that the officers' door, the
 * service behind it and the engine's task ask once and judge the same facts: those before the step changed them.
 */
@Component
public class StepGate {

    private final SingletonSupplier<List<StepGuard>> guards;
    private final PerTransaction<List<Passed>> passed = new PerTransaction<>(ArrayList::new);

    public StepGate(ObjectProvider<StepGuard> guards) {
        this.guards = SingletonSupplier.of(() -> guards.orderedStream().toList());
    }

    private record Passed(
            String step, CaseId caseId, @Nullable Object answer) {}

    /**
     * The conditions the step would break, all of them; nothing is let through by asking.
     *
     * @param answer the command record, or null when it could not be read or the engine asks
     */
    public List<Violation> failing(String step, CaseId caseId, @Nullable Object answer) {
        return guards.obtain().stream()
                .flatMap(guard -> guard.violations(step, caseId, answer).stream())
                .toList();
    }

    /** Lets the step through for the rest of the transaction: its guards were asked and none had anything against it. */
    public void letThrough(String step, CaseId caseId, @Nullable Object answer) {
        passed.get().add(new Passed(step, caseId, answer));
        guards.obtain().forEach(guard -> guard.passed(step, caseId));
    }

    /** Whether the step was let through in this transaction, with whatever answer. */
    public boolean isLetThrough(String step, CaseId caseId) {
        return passed.get().stream()
                .anyMatch(one -> one.step().equals(step) && one.caseId().equals(caseId));
    }

    /** Lets a command through, or refuses it naming every failing condition; asks once in a transaction. */
    public void admit(String step, CaseId caseId, Object answer) {
        boolean asked = passed.get().stream()
                .anyMatch(one -> one.step().equals(step) && one.caseId().equals(caseId) && one.answer() == answer);
        if (asked) {
            return;
        }
        List<Violation> failing = failing(step, caseId, answer);
        if (!failing.isEmpty()) {
            throw new Rejection(failing);
        }
        letThrough(step, caseId, answer);
    }

    /** Whether a step that needs no task can be of use in the case now. */
    public boolean offers(String step, CaseId caseId) {
        return guards.obtain().stream().allMatch(guard -> guard.offers(step, caseId));
    }
}
