package lv.returnregister.cockpit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written into a file.
 *
 * @param name what it is, for the name of the file and of the sheet: {@code returnCase}
 * @param title what it shows, in the language of the reader
 * @param asked what was asked, by word: goes into the audit log and above the table of a workbook
 * @param columns the columns in order
 * @param rows a value for each column: text, a number, a {@link Duration}, an {@link Instant} or nothing
 */
public record Sheet(
        String name, String title, Map<String, String> asked, List<Column> columns, List<List<@Nullable Object>> rows) {

    /**
     * A column.
     *
     * @param title in the language of the reader
     * @param kind what its values are
     */
    public record Column(String title, Kind kind) {}

    /** What the values of a column are. */
    public enum Kind {
        TEXT(String.class),
        NUMBER(Number.class),
        DURATION(Duration.class),
        MOMENT(Instant.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }

    public Sheet {
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has " + row.size() + " values for " + columns.size());
            }
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                if (value != null && !columns.get(i).kind().type.isInstance(value)) {
                    throw new IllegalArgumentException(columns.get(i).title() + " holds no " + value.getClass());
                }
            }
        }
    }
}
