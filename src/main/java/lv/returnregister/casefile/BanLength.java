package lv.returnregister.casefile;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long an entry ban lasts: so many months, or so many days where the law counts in days (row 2 of the table {@code
 * entry-ban-term}).
 *
 * @param months absent when it is in days
 * @param days absent when it is in months
 */
public record BanLength(@Nullable Integer months, @Nullable Integer days) {

    /** A month that is compared with days counts as so many. */
    private static final int DAYS_OF_MONTH = 30;

    public BanLength {
        if ((months == null) == (days == null)) {
            throw new IllegalArgumentException("a ban lasts either months or days: " + months + ", " + days);
        }
    }

    public static BanLength months(int months) {
        return new BanLength(months, null);
    }

    public static BanLength days(int days) {
        return new BanLength(null, days);
    }

    /** The length that was given, or null when neither was: a ban without end. */
    public static @Nullable BanLength given(@Nullable Integer months, @Nullable Integer days) {
        return months == null && days == null ? null : new BanLength(months, days);
    }

    /** The last legal day of a ban that is counted from a day, which itself does not count. */
    public LocalDate lastDay(LocalDate from) {
        return from.plus(period());
    }

    public Period period() {
        return months == null ? Period.ofDays(days == null ? 0 : days) : Period.ofMonths(months);
    }

    /** Whether it is shorter than the other one; in different units as of a given day, a month never below 30 days. */
    public boolean isShorterThan(BanLength other, LocalDate from) {
        if (months != null && other.months != null) {
            return months < other.months;
        }
        if (days != null && other.days != null) {
            return days < other.days;
        }
        return months != null && other.days != null
                ? months * DAYS_OF_MONTH < other.days
                : lastDay(from).isBefore(other.lastDay(from));
    }

    /** Whether it is longer than so many months, as of a given day. */
    public boolean isLongerThan(int limit, LocalDate from) {
        return months != null ? months > limit : lastDay(from).isAfter(from.plusMonths(limit));
    }

    /** {@code 36 m} or {@code 30 d}: the law's own short words, the same in both languages. */
    public String written() {
        return months != null ? months + " m" : days + " d";
    }
}
