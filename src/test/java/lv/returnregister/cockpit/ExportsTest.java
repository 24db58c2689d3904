package lv.returnregister.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Figures that leave the Register as files. */
class ExportsTest extends RegisterTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"Lieta\")";

    @Autowired
    private Exports exports;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_text_file_has_a_line_for_each_row_and_no_formula() {
        String text = new String(write(supervisor(), SheetFormat.CSV), StandardCharsets.UTF_8);

        assertThat(text.lines())
                .containsExactly(
                        "\uFEFFSolis;Reizes;Gaida;Vecākais",
                        "Aizturēšana;41;93600;2026-03-02T05:20",
                        "\"'=HYPERLINK(\"\"http://example.org\"\";\"\"Lieta\"\")\";;;");
    }

    @Test
    void every_beginning_a_spreadsheet_takes_for_a_formula_is_made_harmless() {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1")) {
            assertThat(Exports.safe(text)).isEqualTo("'" + text);
        }
        assertThat(Exports.safe("Lēmums = rīkojums")).isEqualTo("Lēmums = rīkojums");
        assertThat(Exports.safe("")).isEmpty();
    }

    @Test
    void a_workbook_keeps_what_was_asked_numbers_as_numbers_and_texts_as_texts() throws IOException {
        byte[] bytes = write(supervisor(), SheetFormat.XLSX);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Atgriešanas lieta");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("12 mēneši");
            Row first = rows.get(rows.size() - 2);
            assertThat(first.getCellAsNumber(1).orElseThrow().longValue()).isEqualTo(41);
            assertThat(first.getCellAsNumber(2).orElseThrow().doubleValue()).isEqualTo(26 / 24.0);
            assertThat(first.getCellAsDate(3)).hasValue(java.time.LocalDateTime.parse("2026-03-02T05:20"));
            Row last = rows.getLast();
            assertThat(last.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(last.getCellText(0)).isEqualTo(FORMULA);
        }
    }

    @Test
    void whoever_takes_figures_out_stands_in_the_audit_log_with_what_was_asked() {
        Officer supervisor = supervisor();

        write(supervisor, SheetFormat.CSV);

        assertThat(jdbc.sql("select action || ' ' || subject || ' ' || (details ->> 'Laiks') || ' '"
                                + " || (details ->> 'format') || ' ' || (details ->> 'rows') from audit_entry"
                                + " where officer = ?")
                        .param(supervisor.signInName())
                        .query(String.class)
                        .list())
                .containsExactly("cockpit-exported returnCase 12 mēneši csv 2");
    }

    @Test
    void only_a_supervisor_takes_figures_out() {
        Officer officer = new Officer(
                "o." + UUID.randomUUID(), "O.", Authority.VRS, "VRS-LUDZA", Role.OFFICER, Set.of("case.read"));

        assertThatThrownBy(() -> write(officer, SheetFormat.CSV)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_table_whose_rows_do_not_fit_its_columns_is_none() {
        assertThatThrownBy(() -> sheet(List.of(List.of("Aizturēšana")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet(List.of(List.of("Aizturēšana", "41", Duration.ZERO, Instant.EPOCH))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] write(Officer officer, SheetFormat format) {
        List<Object> formula = new ArrayList<>(List.of(FORMULA));
        formula.add(null);
        formula.add(null);
        formula.add(null);
        Sheet sheet = sheet(List.of(
                List.of("Aizturēšana", 41L, Duration.ofHours(26), Instant.parse("2026-03-02T03:20:00Z")), formula));
        return currentOfficer.as(officer, () -> exports.write(sheet, format));
    }

    private static Sheet sheet(List<List<Object>> rows) {
        return new Sheet(
                "returnCase",
                "Atgriešanas lieta",
                Map.of("Laiks", "12 mēneši"),
                List.of(
                        new Sheet.Column("Solis", Sheet.Kind.TEXT),
                        new Sheet.Column("Reizes", Sheet.Kind.NUMBER),
                        new Sheet.Column("Gaida", Sheet.Kind.DURATION),
                        new Sheet.Column("Vecākais", Sheet.Kind.MOMENT)),
                rows);
    }

    private static Officer supervisor() {
        return new Officer(
                "v." + UUID.randomUUID(), "V.", Authority.VRS, "VRS-LUDZA", Role.SUPERVISOR, Set.of("cockpit.use"));
    }
}
