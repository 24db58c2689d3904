package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import lv.returnregister.processes.ModelFile;
import lv.returnregister.workflow.ProcessSteps;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every activity of a model has its method, and every method of the steps its activity. */
class StepsTest {

    static final List<ModelFile> PROCESSES = ModelFile.all(ModelFile.PROCESSES, ".bpmn");

    private static final List<ModelFile> SAMPLE =
            ModelFile.all(Path.of("src/test/resources/broken/models/sound"), ".bpmn");

    /** The classes marked as steps among these. */
    static List<Class<?>> stepsIn(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(ProcessSteps.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    @Test
    @DisplayName("every activity has its method and every method its activity")
    void activitiesAndMethodsMeet() {
        List<Class<?>> steps = stepsIn(Classes.MAIN);

        assertThat(steps).hasSizeGreaterThanOrEqualTo(9);
        assertThat(StepRules.activities(PROCESSES)).isGreaterThanOrEqualTo(30);
        assertThat(StepRules.findings(PROCESSES, steps)).isEmpty();
    }

    @Test
    @DisplayName("a sample whose model and steps fit together is sound")
    void fittingStepsAreSound() {
        assertThat(StepRules.findings(SAMPLE, stepsIn(Classes.samples("sound"))))
                .isEmpty();
    }

    @Test
    @DisplayName("steps that miss, misname or misdeclare a method turn it red")
    void unfittingStepsTurnRed() {
        assertThat(StepRules.findings(SAMPLE, stepsIn(Classes.samples("unfit"))))
                .containsExactlyInAnyOrder(
                        "steps of sampleRoad must be ….sound.process.SampleRoadSteps",
                        "a user task needs @OfficerStep Routing method(CaseId, record): sampleRoad.answerQuestion",
                        "a called method takes the case's id as text: sampleRoad.sampleTable",
                        "a result is asked for and never given: sampleRoad.sampleTable",
                        "no method: sampleRoad.noteAnswer",
                        "no activity: SampleSteps.noteAnswers",
                        "no process waits for message wordNeverHeard: SampleSteps.sayWord",
                        "implies no task of its process, answer-nothing: SampleSteps.sayWord",
                        "steps without a process: NobodysSteps");
    }

    @Test
    @DisplayName("a process without steps turns it red")
    void aProcessWithoutStepsTurnsRed() {
        assertThat(StepRules.findings(SAMPLE, List.of())).containsExactly("no steps for process sampleRoad");
    }
}
