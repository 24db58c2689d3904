package lv.returnregister.cockpit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a page on the flow of cases is asked: whose, which process and version, which time, which measure. All of it stands
 * in the address, so a page can be kept, sent and gone back to.
 *
 * @param scope whose work counts
 * @param process id of the process; empty for all processes where a page can show them together
 * @param version the engine's number of the version; empty for all versions
 * @param span how far back
 * @param from first day of a {@link Span#CUSTOM} time, absent otherwise
 * @param to its last day
 * @param measure what is told at an activity
 * @param part which part of the time
 */
record FlowQuestion(
        Scope scope,
        String process,
        OptionalInt version,
        Span span,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Measure measure,
        Part part) {

    /** The process that is shown when none is asked for. */
    static final String MAIN_PROCESS = "returnCase";

    private static final String UNIT = "unit";

    /** How far back a page looks. */
    enum Span {
        HOUR("1h", Duration.ofHours(1), Period.ZERO),
        DAY("24h", Duration.ofHours(24), Period.ZERO),
        WEEK("7d", Duration.ofDays(7), Period.ZERO),
        MONTH("30d", Duration.ofDays(30), Period.ZERO),
        QUARTER("3m", Duration.ZERO, Period.ofMonths(3)),
        YEAR("12m", Duration.ZERO, Period.ofYears(1)),
        THREE_YEARS("3y", Duration.ZERO, Period.ofYears(3)),
        FIVE_YEARS("5y", Duration.ZERO, Period.ofYears(5)),
        /** From one day to another. */
        CUSTOM("custom", Duration.ZERO, Period.ZERO);

        private final String word;
        private final Duration length;
        private final Period calendar;

        Span(String word, Duration length, Period calendar) {
            this.word = word;
            this.length = length;
            this.calendar = calendar;
        }

        String word() {
            return word;
        }
    }

    /** What is told at an activity. */
    enum Measure {
        /** How many stand there now. */
        NOW,
        /** How often it ended in the time. */
        COUNT,
        MEDIAN,
        P90
    }

    /** Which part of the time at an activity. */
    enum Part {
        WAITING,
        WORKING,
        TOTAL
    }

    /** What is asked for when the address says nothing. */
    static FlowQuestion usual() {
        return new FlowQuestion(
                Scope.OWN_UNIT, MAIN_PROCESS, OptionalInt.empty(), Span.YEAR, null, null, Measure.P90, Part.WAITING);
    }

    /** Reads the address. A word nobody knows leaves what is usual. */
    static FlowQuestion of(QueryParameters query, FlowQuestion usual) {
        LocalDate from = word(query, "from").flatMap(FlowQuestion::day).orElse(null);
        LocalDate to = word(query, "to").flatMap(FlowQuestion::day).orElse(null);
        Span span = word(query, "period")
                .flatMap(word -> Arrays.stream(Span.values())
                        .filter(value -> value.word.equals(word))
                        .findFirst())
                .orElse(usual.span);
        boolean whole = from != null && to != null && !to.isBefore(from);
        if (span == Span.CUSTOM && !whole) {
            span = usual.span == Span.CUSTOM ? Span.YEAR : usual.span;
        }
        return new FlowQuestion(
                scope(query, usual.scope),
                word(query, "process").orElse(usual.process),
                word(query, "version").map(FlowQuestion::number).orElse(OptionalInt.empty()),
                span,
                span == Span.CUSTOM ? from : null,
                span == Span.CUSTOM ? to : null,
                choice(query, "show", Measure.values(), usual.measure),
                choice(query, "time", Part.values(), usual.part));
    }

    private static Scope scope(QueryParameters query, Scope usual) {
        Reach reach = choice(query, "scope", Reach.values(), usual.reach());
        return switch (reach) {
            case UNIT -> word(query, UNIT).map(Scope::unit).orElse(Scope.OWN_UNIT);
            case AUTHORITY -> Scope.AUTHORITY;
            case ALL -> Scope.ALL;
        };
    }

    /** The same as words of the address; what is usual is left out. */
    Map<String, String> words(FlowQuestion usual) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "scope", word(scope.reach()), word(usual.scope.reach()));
        if (scope.unit() != null) {
            words.put(UNIT, scope.unit());
        }
        put(words, "process", process, usual.process);
        version.ifPresent(number -> words.put("version", String.valueOf(number)));
        put(words, "period", span.word, usual.span.word);
        if (from != null && to != null) {
            words.put("from", from.toString());
            words.put("to", to.toString());
        }
        put(words, "show", word(measure), word(usual.measure));
        put(words, "time", word(part), word(usual.part));
        return words;
    }

    private static void put(Map<String, String> words, String name, String word, String usual) {
        if (!word.equals(usual)) {
            words.put(name, word);
        }
    }

    /** The stretch of time that is meant, seen from now. */
    ProcessFigures.Period period(Clock clock) {
        Instant now = clock.instant();
        if (from != null && to != null) {
            return new ProcessFigures.Period(
                    from.atStartOfDay(LegalTime.ZONE).toInstant(),
                    to.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant());
        }
        Instant begin = LegalTime.at(now).minus(span.calendar).toInstant().minus(span.length);
        return new ProcessFigures.Period(begin, now);
    }

    FlowQuestion withScope(Scope wanted) {
        return new FlowQuestion(wanted, process, version, span, from, to, measure, part);
    }

    /** Another process; its versions are others. */
    FlowQuestion withProcess(String wanted) {
        return new FlowQuestion(scope, wanted, OptionalInt.empty(), span, from, to, measure, part);
    }

    FlowQuestion withVersion(OptionalInt wanted) {
        return new FlowQuestion(scope, process, wanted, span, from, to, measure, part);
    }

    FlowQuestion withSpan(Span wanted) {
        return new FlowQuestion(scope, process, version, wanted, null, null, measure, part);
    }

    /** From one day to another, both belong to it. */
    FlowQuestion between(LocalDate first, LocalDate last) {
        return new FlowQuestion(scope, process, version, Span.CUSTOM, first, last, measure, part);
    }

    FlowQuestion withMeasure(Measure wanted) {
        return new FlowQuestion(scope, process, version, span, from, to, wanted, part);
    }

    FlowQuestion withPart(Part wanted) {
        return new FlowQuestion(scope, process, version, span, from, to, measure, wanted);
    }

    /** The word of the address and of the texts. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E choice(QueryParameters query, String name, E[] values, E usual) {
        return word(query, name)
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> word(value).equals(word))
                        .findFirst())
                .orElse(usual);
    }

    private static Optional<String> word(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(word -> !word.isBlank());
    }

    /** A number no version has stays one, so that the page says it does not know it. */
    private static OptionalInt number(String word) {
        return read(() -> OptionalInt.of(Integer.parseInt(word))).orElse(OptionalInt.of(-1));
    }

    private static Optional<LocalDate> day(String word) {
        return read(() -> LocalDate.parse(word));
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
