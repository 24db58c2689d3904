package lv.returnregister.cockpit;

import lv.returnregister.workflow.ProcessSteps;

/** The step of the made-up processes with which failures and migrations are tried. */
@ProcessSteps("noticeTrial")
public class NoticeTrialSteps {

    /** Sends nothing; the model fails behind it when it lacks the routing value {@code channel}. */
    public void sendNotice(String caseId) {}
}
