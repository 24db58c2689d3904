package broken.unfit.process;

import java.util.Date;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Broken: misnamed, in another folder than its model, and hardly a method fits. */
@ProcessSteps("sampleRoad")
public class SampleSteps {

    /** An answer. */
    public record Answer(Boolean answered) {}

    /** Broken: the officer's answer without the mark. */
    public Routing answerQuestion(CaseId caseId, Answer answer) {
        return Routing.none();
    }

    /** Broken: takes more than the case's id and gives nothing. */
    public void sampleTable(String caseId, String more) {}

    /** Broken: the activity is called noteAnswer. */
    public Date noteAnswers(String caseId) {
        return new Date(0);
    }

    /** Broken: nobody waits for the word, and no task is called answer-nothing. */
    @OfficerStep(right = "case.work", anyTime = true, message = "wordNeverHeard", implies = "answer-nothing")
    public Routing sayWord(CaseId caseId, Answer answer) {
        return Routing.none();
    }
}
