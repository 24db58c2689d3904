package lv.returnregister.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import lv.returnregister.RegisterApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed in the middle of a case loses nothing, doubles nothing and is not late. */
class CrashScenarioTest {

    private static final Path FILE = Path.of("src/test/resources/scenarios/m06-killed-in-the-middle.yaml");

    @Test
    void the_case_stands_where_it_stood_after_a_kill_without_warning(@TempDir Path data) throws Exception {
        ScenarioPlayer player = new ScenarioPlayer();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                ChildNode node = new ChildNode(
                        RegisterApplication.class,
                        Map.of(
                                "REGISTER_DB_URL",
                                postgres.getJdbcUrl("postgres", "postgres"),
                                "REGISTER_DB_USER",
                                "postgres",
                                "REGISTER_DB_PASSWORD",
                                "postgres",
                                "REGISTER_DATA",
                                data.toString()))) {
            long before = node.pid();
            node.empty();

            ScenarioResult result = player.play(player.read(FILE), node);

            assertThat(result.isMet()).as(String.join("\n", result.report())).isTrue();
            assertThat(node.pid()).isNotEqualTo(before);
        }
    }
}
