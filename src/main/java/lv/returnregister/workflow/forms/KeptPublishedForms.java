package lv.returnregister.workflow.forms;

import lv.returnregister.shared.PublishedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published forms as they stand in the database. */
@Component
class KeptPublishedForms implements PublishedForms {

    private final PublishedTexts texts;

    KeptPublishedForms(JdbcClient jdbc) {
        this.texts = new PublishedTexts(jdbc, "workflow_form", "form");
    }

    @Override
    public PublishedTexts.Edition current() {
        return texts.current();
    }
}
