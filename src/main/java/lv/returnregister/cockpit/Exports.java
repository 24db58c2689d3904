package lv.returnregister.cockpit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.shared.LegalTime;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a table of the cockpit, or of what a changed law or model does to the cases, into a file. What leaves the Register is
 * a look like any other: the audit log says who took which figures, asked how, and how many rows.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('cockpit.use', 'law.compare')")
public class Exports {

    /** With these a spreadsheet takes a text for a formula (OWASP, CSV injection); the wide forms are read alike. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    private final AuditLog audit;

    Exports(AuditLog audit) {
        this.audit = audit;
    }

    /** The file's content. */
    public byte[] write(Sheet sheet, SheetFormat format) {
        Map<String, Object> details = new LinkedHashMap<>(sheet.asked());
        details.put("format", format.ending());
        details.put("rows", sheet.rows().size());
        audit.act("cockpit-exported", sheet.name(), details);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            switch (format) {
                case CSV -> writeCsv(sheet, bytes);
                case XLSX -> writeWorkbook(sheet, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeCsv(Sheet sheet, ByteArrayOutputStream bytes) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        try (OutputStreamWriter writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            // Spreadsheets take the text for UTF-8 by this mark only.
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(writer, format);
            printer.printRecord(
                    sheet.columns().stream().map(column -> safe(column.title())).toList());
            for (List<@Nullable Object> row : sheet.rows()) {
                printer.printRecord(row.stream().map(Exports::plain).toList());
            }
            printer.flush();
        }
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> safe(text);
            case Duration duration -> String.valueOf(duration.toSeconds());
            case Instant moment ->
                LegalTime.at(moment).toLocalDateTime().withNano(0).toString();
            default -> String.valueOf(value);
        };
    }

    /** A text no spreadsheet takes for a formula. */
    static String safe(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static void writeWorkbook(Sheet sheet, ByteArrayOutputStream bytes) throws IOException {
        try (Workbook workbook = new Workbook(bytes, "Register", null)) {
            Worksheet page = workbook.newWorksheet(sheet.name());
            page.value(0, 0, sheet.title());
            page.style(0, 0).bold().set();
            int line = 1;
            for (Map.Entry<String, String> asked : sheet.asked().entrySet()) {
                page.value(line, 0, asked.getKey());
                page.value(line++, 1, asked.getValue());
            }
            int head = line + 1;
            for (int i = 0; i < sheet.columns().size(); i++) {
                page.value(head, i, sheet.columns().get(i).title());
                page.style(head, i).bold().wrapText(true).set();
                page.width(i, sheet.columns().get(i).kind() == Sheet.Kind.TEXT ? 36 : 16);
            }
            page.freezePane(1, head + 1);
            line = head + 1;
            for (List<@Nullable Object> row : sheet.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    write(page, line, i, row.get(i));
                }
                line++;
            }
        }
    }

    /** Texts are written as texts: a cell of a workbook is a formula only when it was written as one. */
    private static void write(Worksheet page, int line, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> page.value(line, column, text);
            case Number number -> page.value(line, column, number);
            case Duration duration -> {
                page.value(line, column, duration.toSeconds() / SECONDS_OF_DAY);
                page.style(line, column).format("[h]:mm:ss").set();
            }
            case Instant moment -> {
                page.value(line, column, LegalTime.at(moment).toLocalDateTime());
                page.style(line, column).format("dd.mm.yyyy hh:mm").set();
            }
            default -> throw new IllegalArgumentException("No cell for " + value.getClass());
        }
    }
}
