package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each module keeps its own tables, and a migration that has landed is never edited. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path SUMS = Path.of("src/main/resources/db/migration.sha256");
    private static final Path BROKEN = Path.of("src/test/resources/broken/migration");

    @Test
    @DisplayName("a migration's number tells the module, and all it makes begins with the module's name")
    void migrationsBelongToModules() {
        Map<String, String> migrations = MigrationRules.read(FOLDER);

        assertThat(migrations).hasSizeGreaterThanOrEqualTo(13);
        assertThat(MigrationRules.tables(migrations)).isGreaterThanOrEqualTo(20);
        assertThat(MigrationRules.RANGES.keySet()).isSubsetOf(Floors.TABLE.keySet());
        assertThat(MigrationRules.ownershipFindings(migrations)).isEmpty();
    }

    @Test
    @DisplayName("samples of a bad name, a free number and foreign tables turn it red")
    void foreignTablesTurnRed() {
        assertThat(MigrationRules.ownershipFindings(MigrationRules.read(BROKEN)))
                .containsExactlyInAnyOrder(
                        "name is not V000__words.sql: V60_inbox.sql",
                        "number in no module's range: V999__nobody.sql",
                        "not of module person: V071__foreign.sql: table casefile_note",
                        "not of module person: V071__foreign.sql: unique index note_case",
                        "not of module person: V071__foreign.sql: table inbox_task",
                        "not of module person: V071__foreign.sql: rows of entryban_ban");
    }

    @Test
    @DisplayName("no migration was edited or removed after landing")
    void nobodyEditsALandedMigration() throws IOException {
        List<String> sums = Files.readAllLines(SUMS);

        assertThat(sums).hasSizeGreaterThanOrEqualTo(13);
        assertThat(MigrationRules.editFindings(MigrationRules.read(FOLDER), sums))
                .isEmpty();
    }

    @Test
    @DisplayName("an edited, a removed and a forgotten migration turn it red")
    void editedMigrationsTurnRed() throws IOException {
        assertThat(MigrationRules.editFindings(
                        MigrationRules.read(BROKEN), Files.readAllLines(BROKEN.resolve("migration.sha256"))))
                .containsExactlyInAnyOrder(
                        "edited after landing: V071__foreign.sql",
                        "not entered in migration.sha256: V999__nobody.sql",
                        "removed after landing: V072__gone.sql");
    }
}
