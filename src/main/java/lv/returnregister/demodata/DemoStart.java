package lv.returnregister.demodata;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the made-up cases on the first start, before the Register says that it is up: meanwhile its clock stands at earlier
 * times, at which nobody should enter anything else. A later start finds cases and does nothing.
 */
@Component
@ConditionalOnBooleanProperty("register.demo.enabled")
@Order(1)
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final double NANOS_PER_SECOND = 1_000_000_000.0;

    private final DemoCases cases;

    DemoStart(DemoCases cases) {
        this.cases = cases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long began = System.nanoTime();
        DemoCases.Loaded loaded = cases.load();
        // Another node that holds the lock loads them; the lock's answer is then nothing.
        if (loaded != null && loaded.cases() > 0) {
            LOG.info(
                    "Loaded {} made-up cases in {} s",
                    loaded.cases(),
                    Math.round((System.nanoTime() - began) / NANOS_PER_SECOND));
        }
    }
}
