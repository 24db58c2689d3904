package lv.returnregister.modelling.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.documents.LetterTemplateFaults;
import lv.returnregister.documents.domain.LetterCatalogue;
import lv.returnregister.safeguard.SafeguardTable;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.StepVocabulary;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The checks as the application makes them, without the application. */
public final class CheckSetup {

    public static final Messages TEXTS = new Messages();

    private CheckSetup() {}

    /**
     * The checks as the application makes them.
     *
     * @param more steps beside those of the product
     */
    public static ModelChecks checks(Class<?>... more) {
        List<Class<?>> steps = new ArrayList<>(List.of(more));
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessSteps.class));
        try {
            for (var found : scanner.findCandidateComponents("lv.returnregister")) {
                steps.add(Class.forName(found.getBeanClassName()));
            }
            return new ModelChecks(
                    StepVocabulary.of(steps),
                    DeadlineData.rules(),
                    SafeguardTable.shipped(),
                    new LetterTemplateFaults(new LetterCatalogue()),
                    TEXTS);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
