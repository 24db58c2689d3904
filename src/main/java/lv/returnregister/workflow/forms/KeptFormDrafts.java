package lv.returnregister.workflow.forms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts in the database; each officer reaches their own only. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('case.work', 'case.open', 'entry-ban.announce') and #officer == authentication.name")
public class KeptFormDrafts implements FormDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    public KeptFormDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> load(String key, String officer) {
        return jdbc.sql("select content, saved_at from workflow_form_draft where form = :form and officer = :officer")
                .param("form", key)
                .param("officer", officer)
                .query((row, number) -> new Draft(
                        row.getString("content"), row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    @Override
    public Instant save(String key, String officer, String json) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(
                        "insert into workflow_form_draft (form, officer, content, saved_at)"
                                + " values (:form, :officer, :content::jsonb, :now)"
                                + " on conflict (form, officer) do update set content = excluded.content, saved_at = excluded.saved_at")
                .param("form", key)
                .param("officer", officer)
                .param("content", json)
                .param("now", Timestamp.from(now))
                .update();
        return now;
    }

    @Override
    public void delete(String key, String officer) {
        jdbc.sql("delete from workflow_form_draft where form = :form and officer = :officer")
                .param("form", key)
                .param("officer", officer)
                .update();
    }
}
