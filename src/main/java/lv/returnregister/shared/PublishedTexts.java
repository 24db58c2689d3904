package lv.returnregister.shared;

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
    private final String stamp;
    private final String rows;
    private volatile Asked asked = new Asked(Edition.NONE, Long.MIN_VALUE);

    /**
     * @param stamp statement that gives the number of texts ({@code texts}) and when the newest was published ({@code since})
     * @param rows statement that gives each text ({@code name}, {@code content})
     */
    public PublishedTexts(JdbcClient jdbc, String stamp, String rows) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.rows = rows;
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

    /** What is published now. */
    public Edition current() {
        Asked last = asked;
        long now = System.nanoTime();
        if (last.at() != Long.MIN_VALUE && now - last.at() <= KNOWN_FOR.toNanos()) {
            return last.edition();
        }
        Edition found = jdbc.sql(stamp)
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
                            .sql(rows)
                            .query((row, number) -> Map.entry(row.getString("name"), row.getString("content")))
                            .list()
                            .stream()
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        asked = new Asked(edition, now);
        return edition;
    }
}
