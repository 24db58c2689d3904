package lv.returnregister.cockpit;

import lv.returnregister.workflow.Incidents;
import org.springframework.stereotype.Component;

/** Tries a failed job again. One that is settled meanwhile needs nothing. */
@Component
class RetryWork implements BatchWork {

    static final String KIND = "retry";

    private final Incidents incidents;

    RetryWork(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void work(Batch batch, Batch.Item item) {
        incidents.retry(item.subject());
    }
}
