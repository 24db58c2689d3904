package lv.returnregister.documents;

import java.time.Clock;
import lv.returnregister.shared.PublishedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Published templates of letters as they stand in the database. */
@Component
public class LetterTexts implements PublishedTemplates {

    private final Clock clock;
    private final PublishedTexts published;

    public LetterTexts(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.published = new PublishedTexts(jdbc, "documents_template", "template");
    }

    @Override
    public PublishedTexts.Edition current() {
        return published.current();
    }

    /** Letters are written from this text from now on, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String template, String text) {
        published.publish(template, text, clock.instant());
    }
}
