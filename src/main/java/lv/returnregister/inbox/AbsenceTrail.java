package lv.returnregister.inbox;

import java.util.Locale;
import lv.returnregister.access.AbsenceChanged;
import lv.returnregister.access.AbsenceView;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.shared.Details;
import lv.returnregister.shell.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes changes of the calendar of absences into the trail and tells open screens of them. */
@Component
class AbsenceTrail {

    private static final String TOPIC = "absence";

    private final AuditLog audit;
    private final Changes changes;

    AbsenceTrail(AuditLog audit, Changes changes) {
        this.audit = audit;
        this.changes = changes;
    }

    @EventListener
    void on(AbsenceChanged changed) {
        AbsenceView absence = changed.absence();
        audit.act(
                "absence-" + changed.what().name().toLowerCase(Locale.ROOT),
                absence.officer(),
                Details.of("firstDay", absence.firstDay())
                        .and("lastDay", absence.lastDay())
                        .and("substitute", absence.substitute())
                        .values());
        changes.publish(TOPIC, absence.id().toString());
    }
}
