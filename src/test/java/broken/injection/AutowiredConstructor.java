package broken.injection;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Broken: one constructor needs no annotation, and two are one too many. */
public class AutowiredConstructor {

    private final Clock clock;

    @Autowired
    public AutowiredConstructor(Clock clock) {
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }
}
