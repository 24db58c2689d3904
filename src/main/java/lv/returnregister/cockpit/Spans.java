package lv.returnregister.cockpit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.returnregister.cockpit.ProcessFigures.Period;
import lv.returnregister.shared.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a period apart: months and days that are closed and counted, and the rest, which is read visit by visit. */
@Component
class Spans {

    static final String DAY = "D";
    static final String MONTH = "M";

    private final JdbcClient jdbc;

    Spans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stretch that no closed span covers. */
    private record Rest(Instant from, Instant to) {}

    /**
     * A period in parts.
     *
     * @param months first days of closed months
     * @param days closed days outside these
     */
    record Parts(List<LocalDate> months, List<LocalDate> days, List<Rest> rests) {

        /** Every closed day, those of the months too; for what is counted by days only. */
        String[] everyDay() {
            List<LocalDate> all = new ArrayList<>(days);
            months.forEach(month -> month.datesUntil(month.plusMonths(1)).forEach(all::add));
            return texts(all);
        }

        String[] monthStarts() {
            return texts(months);
        }

        String[] dayStarts() {
            return texts(days);
        }

        String[] restsFrom() {
            return texts(rests.stream().map(Rest::from).toList());
        }

        String[] restsTo() {
            return texts(rests.stream().map(Rest::to).toList());
        }
    }

    /** A column of moments or days for a statement that casts it. */
    static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    /** The parts of a period, as far as it is closed now. */
    Parts of(Period period) {
        LocalDate first = LegalTime.day(period.from());
        LocalDate last = LegalTime.day(period.to());
        Set<LocalDate> closedMonths = closed(MONTH, first, last);
        Set<LocalDate> closedDays = closed(DAY, first, last);
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Instant at = period.from();
        while (at.isBefore(period.to())) {
            LocalDate day = LegalTime.day(at);
            boolean begins = at.equals(LegalTime.endOf(day.minusDays(1)));
            LocalDate nextMonth = YearMonth.from(day).plusMonths(1).atDay(1);
            if (begins
                    && closedMonths.contains(day)
                    && !LegalTime.endOf(nextMonth.minusDays(1)).isAfter(period.to())) {
                parts.months().add(day);
                at = LegalTime.endOf(nextMonth.minusDays(1));
            } else if (begins
                    && closedDays.contains(day)
                    && !LegalTime.endOf(day).isAfter(period.to())) {
                parts.days().add(day);
                at = LegalTime.endOf(day);
            } else {
                Instant end = LegalTime.endOf(day).isAfter(period.to()) ? period.to() : LegalTime.endOf(day);
                rest(parts.rests(), at, end);
                at = end;
            }
        }
        return parts;
    }

    private static void rest(List<Rest> rests, Instant from, Instant to) {
        if (!rests.isEmpty() && rests.getLast().to().equals(from)) {
            rests.set(rests.size() - 1, new Rest(rests.getLast().from(), to));
        } else {
            rests.add(new Rest(from, to));
        }
    }

    private Set<LocalDate> closed(String span, LocalDate first, LocalDate last) {
        return new HashSet<>(
                jdbc.sql("select starts from cockpit_closed where span = :span and starts between :first and :last")
                        .param("span", span)
                        .param("first", first)
                        .param("last", last)
                        .query(LocalDate.class)
                        .list());
    }
}
