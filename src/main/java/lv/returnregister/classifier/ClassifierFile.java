package lv.returnregister.classifier;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one list. A list that is not whole stops the start: a missing label must not surface in a letter. */
final class ClassifierFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ClassifierFile() {}

    private record Head(
            @Nullable String list,
            @Nullable Title title,
            @Nullable String source,
            @Nullable String sure,
            @Nullable List<Row> entries) {}

    private record Title(@Nullable String lv, @Nullable String en) {}

    private record Row(
            @Nullable String code,
            @Nullable List<String> word,
            @Nullable String lv,
            @Nullable String en,
            @Nullable String from,
            @Nullable String to,
            @Nullable String source,
            @Nullable String sure,
            @Nullable Map<String, String> attributes) {}

    record Content(LocalizedText title, List<ClassifierEntry> entries) {}

    /**
     * Reads the list from its file on the class path.
     *
     * @throws IllegalStateException naming file and entry when the file is missing or not whole
     */
    static Content read(CodeList list) {
        String name = "/classifier/" + list.file() + ".yaml";
        try (InputStream in = ClassifierFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(list, name, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    static Content read(CodeList list, String name, String yaml) {
        Head head;
        try {
            head = YAML.readValue(yaml, Head.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(name + ": " + e.getOriginalMessage(), e);
        }
        if (!list.code().equals(head.list())) {
            throw new IllegalStateException(name + " says it is " + head.list() + ", not " + list.code());
        }
        Title title = head.title() == null ? new Title(null, null) : head.title();
        LocalizedText heading = text(name + ", title", title.lv(), title.en());
        String source = present(name, "source", head.source());
        String sure = present(name, "sure", head.sure());
        List<Row> rows = head.entries() == null ? List.of() : head.entries();
        if (rows.isEmpty()) {
            throw new IllegalStateException(name + " has no entries");
        }
        List<ClassifierEntry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Row row : rows) {
            String code = present(name, "code", row.code());
            String where = name + ", " + code;
            List<String> words = row.word() == null ? List.of() : List.copyOf(row.word());
            claim(taken, where, code);
            for (String word : words) {
                // A word may repeat its own code (AIR); two entries may never answer to one name.
                if (!word.equalsIgnoreCase(code)) {
                    claim(taken, where, word);
                }
            }
            LocalDate from = day(where, row.from());
            LocalDate to = day(where, row.to());
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalStateException(where + " ends before it begins");
            }
            entries.add(new ClassifierEntry(
                    list,
                    code,
                    words,
                    text(where, row.lv(), row.en()),
                    from,
                    to,
                    row.source() == null ? source : row.source(),
                    sure(where, row.sure() == null ? sure : row.sure()),
                    row.attributes() == null ? Map.of() : Map.copyOf(row.attributes())));
        }
        return new Content(heading, List.copyOf(entries));
    }

    private static void claim(Set<String> taken, String where, String name) {
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException(where + ": " + name + " occurs twice");
        }
    }

    private static LocalizedText text(String where, @Nullable String lv, @Nullable String en) {
        return LocalizedText.of(present(where, "lv", lv), present(where, "en", en));
    }

    private static String present(String where, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(where + " has no " + field);
        }
        return value;
    }

    private static @Nullable LocalDate day(String where, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalStateException(where + ": " + value + " is not a day", e);
        }
    }

    private static ClassifierEntry.Sure sure(String where, String value) {
        try {
            return ClassifierEntry.Sure.valueOf(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + ": " + value + " is not V, M or S", e);
        }
    }
}
