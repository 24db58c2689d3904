package broken.sound.process;

import java.util.Date;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Sound: steps that fit the sound sample of a model. */
@ProcessSteps("sampleRoad")
public class SampleRoadSteps {

    /** An answer. */
    public record Answer(Boolean answered) {}

    @OfficerStep(right = "case.work")
    public Routing answerQuestion(CaseId caseId, Answer answer) {
        return Routing.of("answered", answer.answered());
    }

    public String sampleTable(String caseId) {
        return caseId;
    }

    public Date noteAnswer(String caseId) {
        return new Date(0);
    }

    @OfficerStep(right = "case.work", anyTime = true, message = "wordReceived", implies = "answer-question")
    public Routing sayWord(CaseId caseId, Answer answer) {
        return Routing.none();
    }
}
