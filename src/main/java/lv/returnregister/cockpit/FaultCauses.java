package lv.returnregister.cockpit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Says in plain words what a fault means and what helps; the words are rows of {@code cockpit/fault-causes.yaml}. */
@Component
public class FaultCauses {

    private static final String FILE = "cockpit/fault-causes.yaml";
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_SHAPE = 300;

    private final List<Row> rows;

    public FaultCauses() throws IOException {
        try (InputStream in = FaultCauses.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("Missing " + FILE);
            }
            rows = YAMLMapper.builder().build().readValue(in, new TypeReference<List<Row>>() {});
        }
        if (rows.isEmpty() || !rows.getLast().fits("Any", "thing")) {
            throw new IOException("The last row of " + FILE + " must fit every fault");
        }
    }

    /**
     * One row of the file.
     *
     * @param exception what the simple name of the exception's class must be, as a regular expression
     * @param message what must be found in its message; a first group is the name of a routing value
     * @param help what a supervisor can do: {@code retry}, {@code variable}, {@code case} or {@code administrator}
     */
    record Row(String exception, String message, String help, String lv, String en, String mendLv, String mendEn) {

        Row {
            Objects.requireNonNull(exception);
            Objects.requireNonNull(message);
            Objects.requireNonNull(help);
        }

        boolean fits(String type, String text) {
            return type.matches(exception)
                    && Pattern.compile(message).matcher(text).find();
        }

        Explained explain(String text) {
            Matcher found = Pattern.compile(message).matcher(text);
            String variable = found.find() && found.groupCount() > 0 ? found.group(1) : null;
            String name = variable == null ? "" : variable;
            return new Explained(
                    help,
                    LocalizedText.of(lv.replace("{0}", name), en.replace("{0}", name)),
                    LocalizedText.of(mendLv.replace("{0}", name), mendEn.replace("{0}", name)),
                    variable);
        }
    }

    /**
     * A fault in words.
     *
     * @param help what a supervisor can do: {@code retry}, {@code variable}, {@code case} or {@code administrator}
     * @param cause what happened
     * @param mend what to do before it is tried again
     * @param variable the routing value that is missing or wrong, where the fault names one
     */
    public record Explained(
            String help,
            LocalizedText cause,
            LocalizedText mend,
            @Nullable String variable) {}

    /** What the fault means. */
    public Explained explain(String exception, String message) {
        return rows.stream()
                .filter(row -> row.fits(exception, message))
                .findFirst()
                .orElseThrow()
                .explain(message);
    }

    /** The message without what differs from case to case, so that equal faults are seen as one. */
    static String shape(String message) {
        String shape = NUMBER.matcher(UUID.matcher(message).replaceAll("…")).replaceAll("0");
        return shape.substring(0, Math.min(shape.length(), LONGEST_SHAPE));
    }
}
