package lv.returnregister.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.returnregister.access.Authority;
import lv.returnregister.cockpit.CaseSheets;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the cockpit whose cases are; many at once, and nothing about the persons. */
@Component
class CaseSheetReader implements CaseSheets {

    private final JdbcClient jdbc;
    private final Messages messages;

    CaseSheetReader(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Map<CaseId, Sheet> of(Collection<CaseId> cases) {
        Map<CaseId, Sheet> found = new LinkedHashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select * from casefile_case where id = any(:ids)")
                    .param("ids", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                    .query(this::sheet)
                    .list()
                    .forEach(sheet -> found.put(sheet.id(), sheet));
        }
        return found;
    }

    private Sheet sheet(ResultSet row, int number) throws SQLException {
        CaseId id = new CaseId(row.getObject("id", UUID.class));
        String stage = "stage." + row.getString("stage");
        return new Sheet(
                id,
                row.getString("number"),
                LocalizedText.of(messages.text(Messages.LATVIAN, stage), messages.text(Messages.ENGLISH, stage)),
                row.getTimestamp("closed_at") == null,
                "case/" + id,
                Stream.of(row.getString("finding_authority"), row.getString("deciding_authority"))
                        .map(name -> Authority.valueOf(name.toUpperCase(Locale.ROOT)))
                        .distinct()
                        .toList(),
                Stream.of(row.getString("finding_unit"), row.getString("deciding_unit"))
                        .distinct()
                        .toList());
    }
}
