package lv.returnregister.cockpit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.Operation;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which operations need a second supervisor, as rows of {@code cockpit/second-approval.yaml}: those that reach a process
 * of detention, decision or ban. A process the file does not name needs one, too.
 */
@Component
public class OperationRules {

    /** What a process that stands in no row is taken to touch. */
    public static final String UNKNOWN = "unknown";

    private static final String FILE = "cockpit/second-approval.yaml";

    private final Rules rules;

    public OperationRules() throws IOException {
        try (InputStream in = OperationRules.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("Missing " + FILE);
            }
            rules = YAMLMapper.builder().build().readValue(in, Rules.class);
        }
    }

    /**
     * The file.
     *
     * @param touches by word, which processes touch what
     * @param operations by word of the operation, whether it needs a second supervisor where it touches something
     */
    public record Rules(Map<String, Touch> touches, Map<String, Boolean> operations) {

        public Rules {
            touches = new LinkedHashMap<>(touches);
            operations = Map.copyOf(operations);
        }
    }

    /**
     * One row.
     *
     * @param weighty whether it needs a second supervisor
     * @param citation why
     */
    public record Touch(
            boolean weighty, String lv, String en, String citation, String citationEn, List<String> processes) {

        /** What is touched, in words. */
        public LocalizedText title() {
            return LocalizedText.of(lv, en);
        }

        /** Where it says so. */
        public LocalizedText cited() {
            return LocalizedText.of(citation, citationEn);
        }
    }

    /** All rows by word. */
    public Map<String, Touch> touches() {
        return rules.touches();
    }

    /** What the processes touch, as words; {@value #UNKNOWN} for those in no row. */
    public List<String> touched(Collection<String> processes) {
        return processes.stream()
                .map(this::touch)
                .filter(this::isWeighty)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether an operation that touches this needs a second supervisor. */
    public boolean needsSecond(Operation.Kind kind, Collection<String> touched) {
        return needsSecond(kind.word(), touched);
    }

    /** The same for a migration. */
    public boolean migrationNeedsSecond(String process) {
        return needsSecond("migrate", touched(Set.of(process)));
    }

    private boolean needsSecond(String operation, Collection<String> touched) {
        return !touched.isEmpty() && rules.operations().getOrDefault(operation, true);
    }

    private boolean isWeighty(String word) {
        Touch row = rules.touches().get(word);
        return row == null || row.weighty();
    }

    private String touch(String process) {
        return rules.touches().entrySet().stream()
                .filter(row -> row.getValue().processes().contains(process))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
