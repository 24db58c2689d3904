package lv.returnregister.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import lv.returnregister.deadline.domain.DeadlineCalculator;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.shared.LegalTime;

/** Short words for the tests of counting: real rules, real calendar, wall times of Riga. */
final class Counting {

    static final DeadlineRules RULES = DeadlineData.rules();
    static final WorkingCalendar CALENDAR = DeadlineData.calendar();
    static final ServiceDays SERVICE = new ServiceDays(DeadlineData.serviceRules(), CALENDAR);

    private Counting() {}

    static Instant at(String wallTime) {
        return LegalTime.instant(LocalDateTime.parse(wallTime));
    }

    static Term count(String rule, String event) {
        return count(rule, at(event));
    }

    static Term count(String rule, Instant event) {
        return DeadlineCalculator.calculate(rule(rule, event), event, null, CALENDAR);
    }

    static Term count(String rule, String event, int length) {
        return count(rule, event, Length.of(length));
    }

    static Term count(String rule, String event, Length length) {
        return DeadlineCalculator.calculate(rule(rule, at(event)), at(event), length, CALENDAR);
    }

    static Term ceiling(String rule, String beginning, Deadlines.Period... served) {
        return DeadlineCalculator.ceiling(rule(rule, at(beginning)), at(beginning), List.of(served), CALENDAR);
    }

    static Term until(String rule, String event, Instant end) {
        return DeadlineCalculator.until(rule(rule, at(event)), at(event), end, CALENDAR);
    }

    static Deadlines.Period served(String from, String to) {
        return new Deadlines.Period(at(from), at(to));
    }

    static DeadlineRule rule(String id, Instant event) {
        return RULES.byId(id, LegalTime.day(event));
    }
}
