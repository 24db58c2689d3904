package lv.returnregister.detention.domain;

import java.time.Instant;
import lv.returnregister.person.PartialDate;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/** The age below which nobody is detained (Immigration Law, section 51); in doubt the foreigner is below it. */
public final class LowestAge {

    private static final int YEARS = 14;

    private LowestAge() {}

    /** Whether somebody born then may be too young to be detained now. */
    public static boolean mayBeBelow(@Nullable PartialDate birthDate, Instant now) {
        return birthDate != null && birthDate.ageOn(LegalTime.day(now)).maybeUnder(YEARS);
    }
}
