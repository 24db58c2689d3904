package lv.returnregister.modelling.trial;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Scenarios that come with the release, a file in {@code trials} for each table that has them: what the law itself says of
 * some cases.
 */
@Component
class ShippedScenarios {

    private final YAMLMapper yaml = YAMLMapper.builder().build();
    private final Map<ModelRef, List<Scenario>> known = new ConcurrentHashMap<>();

    /** The file. */
    record File(List<Row> scenarios) {}

    /**
     * A row of it.
     *
     * @param answer what the table answers, absent when no row fits
     */
    record Row(
            String lv,
            String en,
            LocalDate day,
            Map<String, Object> facts,
            @Nullable Map<String, String> answer) {}

    /** Those of a model, in the order of its file. */
    List<Scenario> of(ModelRef model) {
        return model.kind() == ModelKind.DECISION ? known.computeIfAbsent(model, this::read) : List.of();
    }

    private List<Scenario> read(ModelRef model) {
        try (InputStream in =
                ShippedScenarios.class.getClassLoader().getResourceAsStream("trials/" + model.key() + ".yaml")) {
            if (in == null) {
                return List.of();
            }
            return yaml.readValue(in, File.class).scenarios().stream()
                    .map(row -> scenario(model, row))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Scenario scenario(ModelRef model, Row row) {
        return new Scenario(
                null,
                model,
                LocalizedText.of(row.lv(), row.en()),
                Scenario.Given.facts(row.day(), row.facts()),
                Optional.ofNullable(row.answer()).map(Scenario.Expected::answer).orElseGet(Scenario.Expected::nothing),
                null);
    }
}
