package lv.returnregister.cockpit;

import lv.returnregister.access.CurrentOfficer;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fills the read models of the flow and of the deadline board once, where the Register ran before the cockpit kept them. */
@Component
@ConditionalOnBooleanProperty("register.jobs.enabled")
class FlowStart {

    private static final Logger LOG = LoggerFactory.getLogger(FlowStart.class);

    private final FlowRebuild rebuild;
    private final ClockRebuild clocks;
    private final CurrentOfficer currentOfficer;

    FlowStart(FlowRebuild rebuild, ClockRebuild clocks, CurrentOfficer currentOfficer) {
        this.rebuild = rebuild;
        this.clocks = clocks;
        this.currentOfficer = currentOfficer;
    }

    @Scheduled(initialDelay = 0)
    @SchedulerLock(name = "cockpit-start", lockAtMostFor = "PT30M")
    public void fill() {
        if (rebuild.isNew()) {
            currentOfficer
                    .asRegister(rebuild::rebuild)
                    .forEach(model -> LOG.info("{}: {} rows filled", model.model(), model.compared()));
        }
        currentOfficer.asRegister(() -> {
            if (clocks.isNew()) {
                LOG.info("cockpit_clock: {} rows filled", clocks.rebuild().compared());
            }
            return true;
        });
    }
}
