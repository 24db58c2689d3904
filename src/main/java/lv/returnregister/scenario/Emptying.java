package lv.returnregister.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the tables of cases, persons and process instances; accounts, models and the schema's own history stay. */
final class Emptying {

    private Emptying() {}

    static void empty(JdbcClient jdbc) {
        List<String> tables =
                jdbc.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where (schemaname = 'register'
                        and tablename not like 'flyway%'
                        and tablename not like 'access\\_%'
                        and tablename not in ('workflow_clock', 'workflow_lock')
                        -- The library of models and what it has put into force; what was tried with cases goes with them.
                        and (tablename not like 'modelling\\_%' or tablename like 'modelling\\_replay%'
                            or tablename = 'modelling_running')
                        and tablename not in ('workflow_form', 'workflow_table_period', 'documents_template'))
                   or (schemaname = 'camunda'
                        and (tablename like 'act\\_hi\\_%'
                            -- Job definitions belong to the models, not to their instances.
                            or tablename like 'act\\_ru\\_%' and tablename <> 'act_ru_jobdef'))
                order by 1""").query((row, number) -> row.getString(1)).list();
        // The names come from the catalogue, quoted by it.
        jdbc.sql("truncate " + tables.stream().collect(Collectors.joining(", ")))
                .update();
    }

    /** A fingerprint of all rows of a case, and of how many cases and persons there are. */
    static String fingerprint(JdbcClient jdbc, String caseId) {
        List<String> tables =
                jdbc.sql("""
                select format('%I.%I', c.table_schema, c.table_name) from information_schema.columns c
                join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
                where c.table_schema = 'register' and c.column_name = 'case_id' and c.table_name not like 'audit\\_%'
                order by 1""").query((row, number) -> row.getString(1)).list();
        String rows = tables.stream()
                .map(table ->
                        "select '" + table + "' || t::text as line from " + table + " t where case_id::text = :case")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("""
                select (select count(*) from register.casefile_case) || '/' || (select count(*) from register.person_person)
                    || '/' || coalesce((select md5(string_agg(line, '|' order by line)) from (%s) lines), '')""".formatted(rows))
                .param("case", caseId)
                .query(String.class)
                .single();
    }
}
