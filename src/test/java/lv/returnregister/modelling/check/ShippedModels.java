package lv.returnregister.modelling.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.documents.LetterTemplateFaults;
import lv.returnregister.documents.domain.LetterCatalogue;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.safeguard.SafeguardTable;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.StepNames;
import lv.returnregister.workflow.StepVocabulary;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The models of the project as its files say them, and the checks as the application makes them. */
public final class ShippedModels implements ModelCatalogue {

    public static final Messages TEXTS = new Messages();

    private final Map<ModelRef, String> texts = new TreeMap<>(java.util.Comparator.comparing(ModelRef::toString));

    public ShippedModels() {
        read(Path.of("processes"), "bpmn", (path, name) -> new ModelRef(ModelKind.PROCESS, StepNames.camel(name)));
        read(Path.of("processes"), "dmn", (path, name) -> new ModelRef(ModelKind.DECISION, StepNames.camel(name)));
        read(
                Path.of("forms"),
                "form",
                (path, name) -> new ModelRef(ModelKind.FORM, path.getParent().getFileName() + "/" + name));
        read(Path.of("src/main/resources/letters"), "html", (path, name) -> new ModelRef(ModelKind.LETTER, name));
    }

    private interface Naming {
        ModelRef of(Path path, String name);
    }

    private void read(Path folder, String ending, Naming naming) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith("." + ending)).toList()) {
                String file = path.getFileName().toString();
                String name = file.substring(0, file.length() - ending.length() - 1);
                texts.put(naming.of(path, name), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a further model. */
    public ShippedModels and(ModelRef model, String text) {
        texts.put(model, text);
        return this;
    }

    @Override
    public Set<ModelRef> all() {
        return Set.copyOf(texts.keySet());
    }

    @Override
    public Optional<String> content(ModelRef model) {
        return Optional.ofNullable(texts.get(model));
    }

    /** The text of a process. */
    public String process(String id) {
        return content(new ModelRef(ModelKind.PROCESS, id)).orElseThrow();
    }

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
