package broken.time;

import java.time.LocalDate;
import java.time.ZoneId;

/** Broken: today by the machine's calendar. */
public class AsksForNow {

    public LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Riga"));
    }
}
