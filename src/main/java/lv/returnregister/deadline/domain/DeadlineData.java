package lv.returnregister.deadline.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import lv.returnregister.deadline.DeadlineRule;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.deadline.ReadmissionAgreements;
import lv.returnregister.deadline.WorkingCalendar;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the data files of this module from the class path; a mistake in one stops the start. */
public final class DeadlineData {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DeadlineData() {}

    private record RuleFile(List<DeadlineRule> rules) {}

    /** The rows of {@code deadline-rules.yaml}. */
    public static DeadlineRules rules() {
        return new DeadlineRules(read("deadline-rules.yaml", RuleFile.class).rules());
    }

    /** The calendar of {@code holidays.yaml}. */
    public static WorkingCalendar calendar() {
        return new WorkingCalendar(holidays());
    }

    /** The rows of {@code holidays.yaml}. */
    public static HolidayTable holidays() {
        return read("holidays.yaml", HolidayTable.class);
    }

    /** The rows of {@code service-rules.yaml}. */
    public static ServiceRules serviceRules() {
        return read("service-rules.yaml", ServiceRules.class);
    }

    /** The rows of {@code readmission-agreements.yaml}. */
    public static ReadmissionAgreements readmissionAgreements() {
        return read("readmission-agreements.yaml", ReadmissionAgreements.class);
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = DeadlineData.class.getResourceAsStream("/deadline/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: deadline/" + file);
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
