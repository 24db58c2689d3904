package broken.time;

import java.time.Clock;

/** Broken: a clock of its own. */
public class OwnClock {

    public Clock clock() {
        return Clock.systemUTC();
    }
}
