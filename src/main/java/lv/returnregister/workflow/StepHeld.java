package lv.returnregister.workflow;

import java.util.List;
import lv.returnregister.shared.CaseId;

/**
 * The engine came to a step of its own that the law forbids now; the step waits at its place until nothing stands against it.
 *
 * @param step name of the step, kebab case
 * @param conditions ids of the safeguards that fail
 */
public record StepHeld(CaseId caseId, String step, List<String> conditions) {}
