package lv.returnregister.content;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is held about one person, item by item of the Register's regulation. It reads the very columns in which the
 * definition of the Register's content says the items are kept, so that no item can be forgotten.
 */
@Service
@Transactional(readOnly = true)
public class HeldData {

    private static final String PERSONS = "person_person";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final ContentFile file;
    private final Classifiers classifiers;
    private final JdbcClient jdbc;

    HeldData(ContentFile file, Classifiers classifiers, JdbcClient jdbc) {
        this.file = file;
        this.classifiers = classifiers;
        this.jdbc = jdbc;
    }

    /**
     * One item.
     *
     * @param number point of the regulation
     * @param label what it is
     * @param values what is held, one text a record; empty when nothing is
     */
    public record Held(String number, LocalizedText label, List<LocalizedText> values) {}

    /** Every item of point 5 of the regulation, in its order. */
    @PreAuthorize("hasAuthority('person.report')")
    public List<Held> of(PersonId person) {
        return file.content().items().stream()
                .map(item -> new Held(item.number(), item.label(), values(item, person)))
                .toList();
    }

    private List<LocalizedText> values(RegisterContent.Item item, PersonId person) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String place : item.reported()) {
            int dot = place.indexOf('.');
            tables.computeIfAbsent(place.substring(0, dot), table -> new ArrayList<>())
                    .add(place.substring(dot + 1));
        }
        return tables.entrySet().stream()
                .flatMap(table -> rows(item, table.getKey(), table.getValue(), person).stream())
                .filter(text -> !text.lv().isEmpty())
                .distinct()
                .toList();
    }

    private List<LocalizedText> rows(RegisterContent.Item item, String table, List<String> columns, PersonId person) {
        Map<String, String> only = item.only(table);
        String conditions = only.keySet().stream()
                .map(column -> " and " + column + "::text = :" + column)
                .collect(Collectors.joining());
        return jdbc.sql("select " + String.join(", ", columns) + " from " + table + " where " + ofPerson(table)
                        + conditions + " order by id")
                .param("person", person.value())
                .params(only)
                .query((row, number) -> written(table, columns, row))
                .list();
    }

    /** By which column the rows of a table are a person's: its own, or that of the case. */
    private String ofPerson(String table) {
        if (PERSONS.equals(table)) {
            return "id = :person";
        }
        boolean own = jdbc.sql("""
                select exists (select from information_schema.columns
                where table_name = :table and column_name = 'person_id')""").param("table", table).query(Boolean.class).single();
        return own ? "person_id = :person" : "case_id in (select id from casefile_case where person_id = :person)";
    }

    private LocalizedText written(String table, List<String> columns, ResultSet row) throws SQLException {
        List<LocalizedText> parts = new ArrayList<>();
        for (String column : columns) {
            written(table + "." + column, row.getObject(column)).ifPresent(parts::add);
        }
        return LocalizedText.of(
                parts.stream().map(LocalizedText::lv).collect(Collectors.joining(", ")),
                parts.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
    }

    private Optional<LocalizedText> written(String column, @Nullable Object value) throws SQLException {
        LocalizedText said = file.content().said().get(column);
        return switch (value) {
            case null -> Optional.empty();
            case Boolean yes -> yes ? Optional.ofNullable(said) : Optional.empty();
            case Array array -> {
                List<LocalizedText> texts = Arrays.stream((Object[]) array.getArray())
                        .map(code -> label(column, code.toString()))
                        .toList();
                yield texts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalizedText.of(
                                texts.stream().map(LocalizedText::lv).collect(Collectors.joining(", ")),
                                texts.stream().map(LocalizedText::en).collect(Collectors.joining(", "))));
            }
            default -> {
                LocalizedText text = label(column, text(value));
                yield text.lv().isBlank()
                        ? Optional.empty()
                        : Optional.of(
                                said == null
                                        ? text
                                        : LocalizedText.of(said.lv() + " " + text.lv(), said.en() + " " + text.en()));
            }
        };
    }

    private LocalizedText label(String column, String code) {
        CodeList list = file.content().lists().get(column);
        return Optional.ofNullable(list)
                .flatMap(found ->
                        classifiers.find(found, code).or(() -> classifiers.find(found, code.toLowerCase(Locale.ROOT))))
                .map(entry -> entry.label())
                .orElseGet(() -> LocalizedText.of(code, code));
    }

    private static String text(Object value) {
        return switch (value) {
            case Timestamp moment -> LegalTime.write(moment.toInstant());
            case Date day -> LegalTime.write(day.toLocalDate());
            case String text when text.matches(DAY) -> LegalTime.write(LocalDate.parse(text));
            default -> value.toString();
        };
    }
}
