package broken.time;

import java.util.Date;

/** Broken: a new date is now. */
public class MakesADate {

    public Date now() {
        return new Date();
    }
}
