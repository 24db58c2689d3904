package lv.returnregister.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.workflow.StepNames;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models of this release: {@code processes/}, {@code forms/} and the templates of letters, read once. */
@Component
public class ShippedModels implements ModelCatalogue {

    private final Map<ModelRef, String> texts = new LinkedHashMap<>();

    /** Reads every file. */
    public ShippedModels() {
        read(ModelKind.PROCESS, "processes/**/*.bpmn");
        read(ModelKind.DECISION, "processes/**/*.dmn");
        read(ModelKind.FORM, "forms/*/*.form");
        read(ModelKind.LETTER, "letters/*.html");
    }

    @Override
    public Set<ModelRef> all() {
        return Set.copyOf(texts.keySet());
    }

    @Override
    public Optional<String> content(ModelRef model) {
        return Optional.ofNullable(texts.get(model));
    }

    private void read(ModelKind kind, String pattern) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                try (InputStream in = file.getInputStream()) {
                    texts.put(
                            new ModelRef(kind, key(kind, file.getURL().getPath())),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files carry the id of their process or table in kebab case; forms stand in the folder of their process. */
    private static String key(ModelKind kind, String path) {
        String[] parts =
                path.substring(0, path.length() - kind.ending().length() - 1).split("/");
        String name = parts[parts.length - 1];
        return switch (kind) {
            case PROCESS, DECISION -> StepNames.camel(name);
            case FORM -> parts[parts.length - 2] + "/" + name;
            case LETTER -> name;
        };
    }
}
