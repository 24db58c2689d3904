package lv.returnregister.modelling.bundle;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import lv.returnregister.modelling.bundle.BundleKeys.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pair a test or training installation makes for itself: one for all its nodes, kept in its database. */
final class BundleKeyStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BundleKeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Pair> pair() {
        return kept().or(() -> {
            jdbc.sql(
                            "insert into modelling_bundle_key (id, pair, made_at) values (1, :pair, :at) on conflict do nothing")
                    .param("pair", BundleKeys.generate())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            return kept();
        });
    }

    private Optional<Pair> kept() {
        return jdbc.sql("select pair from modelling_bundle_key where id = 1")
                .query(String.class)
                .optional()
                .map(BundleKeys::pair);
    }
}
