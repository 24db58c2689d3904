package lv.returnregister.documents;

import java.sql.Timestamp;
import java.time.Clock;
import lv.returnregister.shared.PublishedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Published templates of letters as they stand in the database. */
@Component
public class LetterTexts implements PublishedTemplates {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublishedTexts published;

    public LetterTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.published = new PublishedTexts(
                jdbc,
                "select count(*) as texts, max(since) as since from documents_template",
                "select template as name, content from documents_template");
    }

    @Override
    public PublishedTexts.Edition current() {
        return published.current();
    }

    /** Letters are written from this text from now on, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String template, String text) {
        jdbc.sql("insert into documents_template (template, content, since) values (:template, :content, :since)"
                        + " on conflict (template) do update set content = excluded.content, since = excluded.since")
                .param("template", template)
                .param("content", text)
                .param("since", Timestamp.from(clock.instant()))
                .update();
    }
}
