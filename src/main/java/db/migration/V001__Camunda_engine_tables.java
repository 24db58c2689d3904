package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Creates the tables of the process engine in their own schema. The engine's create scripts come from its jar and know no
 * schema, so the search path points at {@code camunda} while they run.
 */
public class V001__Camunda_engine_tables extends BaseJavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path to camunda");
            for (String part : PARTS) {
                statement.execute(script("activiti.postgres.create." + part + ".sql"));
            }
            // Acquisition by due date reads this column; the engine ships no index on it.
            statement.execute("create index camunda_job_due on act_ru_job (duedate_)");
            statement.execute("set local search_path to register");
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = V001__Camunda_engine_tables.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The engine's jar has no " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
