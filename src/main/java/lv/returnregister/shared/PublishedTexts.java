package lv.returnregister.shared;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Texts that administrators published in place of those of the release. Whether there are new ones is asked of the database
 * again after a second, so a new text counts on every node a second later.
 */
public final class PublishedTexts {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final String table;
    private final String name;
    private volatile Asked asked = new Asked(Edition.NONE, Long.MIN_VALUE);

    /**
     * @param table where the texts are kept, with {@code content} and {@code since}
     * @param name column of the name of a text
     */
    public PublishedTexts(JdbcClient jdbc, String table, String name) {
        this.jdbc = jdbc;
        this.table = table;
        this.name = name;
    }

    /**
     * What is published; the same object as long as nothing is published anew.
     *
     * @param since UTC, absent when nothing is published
     * @param texts by name
     */
    public record Edition(long count, @Nullable Instant since, Map<String, String> texts) {

        /** Nothing is published: the release alone. */
        public static final Edition NONE = new Edition(0, null, Map.of());
    }

    private record Asked(Edition edition, long at) {}

    /** Puts a text in the place of what was published under its name, in the caller's transaction. */
    public void publish(String text, String content, Instant since) {
        jdbc.sql("insert into %1$s (%2$s, content, since) values (:name, :content, :since)".formatted(table, name)
                        + " on conflict (%s) do update set content = excluded.content, since = excluded.since"
                                .formatted(name))
                .param("name", text)
                .param("content", content)
                .param("since", Timestamp.from(since))
                .update();
    }

    /** What is published now. */
    public Edition current() {
        Asked last = asked;
        long now = System.nanoTime();
        if (last.at() != Long.MIN_VALUE && now - last.at() <= KNOWN_FOR.toNanos()) {
            return last.edition();
        }
        Edition found = jdbc.sql("select count(*) as texts, max(since) as since from " + table)
                .query((row, number) -> new Edition(
                        row.getLong("texts"),
                        row.getTimestamp("since") == null
                                ? null
                                : row.getTimestamp("since").toInstant(),
                        Map.of()))
                .single();
        Edition edition = last.edition();
        if (found.count() != edition.count() || !Objects.equals(found.since(), edition.since())) {
            edition = new Edition(
                    found.count(),
                    found.since(),
                    jdbc
                            .sql("select " + name + " as name, content from " + table)
                            .query((row, number) -> Map.entry(row.getString("name"), row.getString("content")))
                            .list()
                            .stream()
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        asked = new Asked(edition, now);
        return edition;
    }
}
