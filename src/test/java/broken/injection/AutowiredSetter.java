package broken.injection;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Broken: a bean that is not whole after its constructor. */
public class AutowiredSetter {

    private Clock clock;

    @Autowired
    public void setClock(Clock clock) {
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }
}
