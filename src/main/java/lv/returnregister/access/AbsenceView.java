package lv.returnregister.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which an officer is away.
 *
 * @param id of the entry
 * @param officer sign-in name of who is away
 * @param firstDay first day away
 * @param lastDay last day away
 * @param substitute sign-in name of who acts for them
 * @param enteredBy sign-in name of the supervisor
 */
public record AbsenceView(
        UUID id, String officer, LocalDate firstDay, LocalDate lastDay, String substitute, String enteredBy) {

    /** Whether the officer is away on the day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
