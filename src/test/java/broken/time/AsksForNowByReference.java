package broken.time;

import java.time.Instant;
import java.util.function.Supplier;

/** Broken: the machine's time behind a method reference. */
public class AsksForNowByReference {

    public Supplier<Instant> source() {
        return Instant::now;
    }
}
