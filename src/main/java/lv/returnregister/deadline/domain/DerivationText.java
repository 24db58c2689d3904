package lv.returnregister.deadline.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import lv.returnregister.deadline.Derivation;
import lv.returnregister.deadline.RunUnit;
import lv.returnregister.deadline.WorkingCalendar;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;

/** Writes a derivation in both languages, clause by clause, and notes every date it names. */
public final class DerivationText {

    private final WorkingCalendar calendar;
    private final List<LocalizedText> clauses = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();

    public DerivationText(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Continues an earlier derivation. */
    static DerivationText after(Derivation earlier, WorkingCalendar calendar) {
        DerivationText text = new DerivationText(calendar);
        text.clauses.add(LocalizedText.of(earlier.lv(), earlier.en()));
        text.dates.addAll(earlier.dates());
        return text;
    }

    /** Adds a clause; days and instants among the arguments are written for people and noted. */
    public DerivationText say(String key, Object... arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof LocalDate day) {
                dates.add(day);
                written[i] = LegalTime.write(day);
            } else if (argument instanceof Instant instant) {
                dates.add(LegalTime.day(instant));
                written[i] = LegalTime.write(instant);
            } else {
                written[i] = argument;
            }
        }
        clauses.add(DeadlineTexts.both(key, written));
        return this;
    }

    /** Names every day off after the first day and before the last: days a count of working days left out. */
    public DerivationText skipped(LocalDate after, LocalDate before) {
        List<LocalDate> off = after.plusDays(1)
                .datesUntil(before.isAfter(after) ? before : after.plusDays(1))
                .filter(day -> !calendar.isWorkingDay(day))
                .toList();
        return off.isEmpty() ? this : naming("deadline.not-counted", off);
    }

    /** Names every day off from the day on which a term would end to the working day to which it moves. */
    DerivationText moved(LocalDate from, LocalDate to) {
        return naming("deadline.moves", from.datesUntil(to).toList(), to);
    }

    /** Names the clock changes between two instants. */
    DerivationText clockChanges(Instant from, Instant to) {
        Instant after = from;
        while (true) {
            ZoneOffsetTransition change = LegalTime.ZONE.getRules().nextTransition(after);
            if (change == null || !change.getInstant().isBefore(to)) {
                return this;
            }
            say(
                    "deadline.clock-change",
                    change.getDateTimeBefore().toLocalDate(),
                    change.getDateTimeBefore().toLocalTime().toString(),
                    change.getDateTimeAfter().toLocalTime().toString());
            after = change.getInstant();
        }
    }

    /** The derivation as written so far. */
    public Derivation end() {
        return new Derivation(
                String.join("; ", clauses.stream().map(LocalizedText::lv).toList()),
                String.join("; ", clauses.stream().map(LocalizedText::en).toList()),
                dates.stream().distinct().toList());
    }

    /** A length in words: {@code 240 stundas}, {@code 1 darbdiena}. */
    public static LocalizedText length(long amount, RunUnit unit) {
        String key = switch (unit) {
            case HOURS -> "deadline.length.hours";
            case DAYS -> "deadline.length.days";
            case WORKING_DAYS -> "deadline.length.working-days";
            case MONTHS -> "deadline.length.months";
        };
        return DeadlineTexts.both(key, amount);
    }

    /** A duration for reading: {@code 219 h 30 min}. */
    static String hours(Duration duration) {
        return duration.toHours() + " h"
                + (duration.toMinutesPart() == 0 ? "" : " " + "%02d".formatted(duration.toMinutesPart()) + " min");
    }

    private DerivationText naming(String key, List<LocalDate> off, Object... further) {
        dates.addAll(off);
        List<LocalizedText> named = off.stream()
                .map(day -> {
                    LocalizedText name = calendar.dayOff(day).orElseGet(() -> DeadlineTexts.dayOfWeek(day));
                    return DeadlineTexts.both("deadline.day-named", LegalTime.write(day), name);
                })
                .toList();
        List<Object> arguments = new ArrayList<>();
        arguments.add(DeadlineTexts.joined(named));
        arguments.addAll(List.of(further));
        return say(key, arguments.toArray());
    }
}
