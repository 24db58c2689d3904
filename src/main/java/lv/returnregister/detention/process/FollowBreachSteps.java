package lv.returnregister.detention.process;

import lv.returnregister.workflow.ProcessSteps;

/**
 * Steps of {@code follow-breach.bpmn}. Whether to detain is decided by the same step as after an apprehension, see {@link
 * ApprehendForeignerSteps#decideDetention}.
 */
@ProcessSteps("followBreach")
public class FollowBreachSteps {}
