package broken.injection;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Broken: a field that Spring fills behind the constructor's back. */
public class InjectedField {

    @Autowired
    private Clock clock;

    public Clock clock() {
        return clock;
    }
}
