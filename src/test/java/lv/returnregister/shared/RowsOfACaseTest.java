package lv.returnregister.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lv.returnregister.RegisterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The database counts the rows of each kind that a case has; acts trust these numbers and ask no table that has none. */
class RowsOfACaseTest extends RegisterTest {

    @Autowired
    private List<CaseRows<?>> kinds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyKindOfRowIsCountedByItsTable() {
        List<String> counted = jdbc.sql("""
                select event_object_table from information_schema.triggers where trigger_name = 'shared_count_row'
                group by event_object_table having count(distinct event_manipulation) = 2""").query(String.class).list();

        assertThat(counted)
                .containsExactlyInAnyOrderElementsOf(kinds.stream()
                        .filter(kind -> !kind.inEveryCase())
                        .map(CaseRows::table)
                        .toList());
    }

    @Test
    @Transactional
    void rowsAreCountedAsTheyComeAndGo() {
        UUID caseId = UUID.randomUUID();
        jdbc.sql("create temporary table kept_row (case_id uuid) on commit drop")
                .update();
        jdbc.sql("""
                create trigger shared_count_row after insert or delete on kept_row
                for each row execute function shared_count_row()""").update();

        jdbc.sql("insert into kept_row values (:case), (:case), (null)")
                .param("case", caseId)
                .update();
        assertThat(number(caseId)).isEqualTo(2);

        jdbc.sql("delete from kept_row where case_id = :case")
                .param("case", caseId)
                .update();
        assertThat(number(caseId)).isZero();
    }

    private int number(UUID caseId) {
        return jdbc.sql("select number from shared_case_rows where case_id = :case and kind = 'kept_row'")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }
}
