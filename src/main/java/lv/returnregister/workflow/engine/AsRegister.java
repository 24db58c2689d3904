package lv.returnregister.workflow.engine;

import lv.returnregister.access.CurrentOfficer;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** Timers act as the Register itself: their steps go through the same rights and the same audit log as an officer's. */
@Component
class AsRegister implements TaskDecorator {

    private final CurrentOfficer currentOfficer;

    AsRegister(CurrentOfficer currentOfficer) {
        this.currentOfficer = currentOfficer;
    }

    @Override
    public Runnable decorate(Runnable work) {
        return () -> currentOfficer.asRegister(() -> {
            work.run();
            return true;
        });
    }
}
