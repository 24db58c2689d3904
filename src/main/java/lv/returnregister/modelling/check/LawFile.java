package lv.returnregister.modelling.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.returnregister.workflow.StepNames;
import lv.returnregister.workflow.explore.Move;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files that say what the law demands of the models. */
final class LawFile {

    private LawFile() {}

    static <T> Map<String, T> read(String file, TypeReference<Map<String, T>> type) {
        try (InputStream in =
                Objects.requireNonNull(LawFile.class.getClassLoader().getResourceAsStream("modelling/" + file), file)) {
            return Collections.unmodifiableMap(
                    new LinkedHashMap<>(YAMLMapper.builder().build().readValue(in, type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a move is one of these activities: by its id, or by the step it does under whatever id. */
    static boolean names(Set<String> activities, Move move) {
        return activities.contains(move.toString())
                || (!move.step().isEmpty() && activities.contains(move.process() + "/" + StepNames.camel(move.step())));
    }
}
