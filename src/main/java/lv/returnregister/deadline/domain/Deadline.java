package lv.returnregister.deadline.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.deadline.DeadlineRule;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Derivation;
import lv.returnregister.deadline.Length;
import lv.returnregister.deadline.RunUnit;
import lv.returnregister.deadline.Term;
import lv.returnregister.deadline.WorkingCalendar;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One clock of a case. Only a running one can be met, missed or stopped; only a stopped one can be resumed. */
@Entity
@Table(name = "deadline_deadline")
public class Deadline {

    enum RemainingUnit {
        SECONDS,
        DAYS,
        WORKING_DAYS
    }

    @Id
    private UUID id;

    private UUID caseId;
    private String rule;
    private Instant startedAt;
    private Instant endsAt;
    private @Nullable LocalDate endDay;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private Instant stateAt;
    private @Nullable Instant metAt;
    private boolean statutory;
    private @Nullable Long remaining;

    @Enumerated(EnumType.STRING)
    private @Nullable RemainingUnit remainingUnit;

    private @Nullable LocalDate ruleFrom;

    @Enumerated(EnumType.STRING)
    private Basis.Counting counting;

    private Instant countedFrom;
    private @Nullable Integer givenLength;

    @Enumerated(EnumType.STRING)
    private @Nullable RunUnit givenUnit;

    private boolean exceptional;
    private String served;
    private String pauses = "";

    private String derivationLv;
    private String derivationEn;
    private String derivationDates;

    @Version
    private @Nullable Long version;

    protected Deadline() {}

    /**
     * A clock that begins to run.
     *
     * @param startedAt when it began; for a term counted back, when it was set
     * @param basis what {@code term} was counted from
     */
    public Deadline(CaseId caseId, DeadlineRule rule, Instant startedAt, Basis basis, Term term, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.rule = rule.id();
        this.startedAt = startedAt;
        this.endsAt = term.end();
        this.endDay = term.endDay();
        this.state = DeadlineState.RUNNING;
        this.stateAt = now;
        this.statutory = rule.statutory();
        this.ruleFrom = rule.validFrom();
        this.counting = basis.counting();
        this.countedFrom = basis.from();
        Length length = basis.length();
        this.givenLength = length == null ? null : length.amount();
        this.givenUnit = length == null ? null : length.unit();
        this.exceptional = length != null && length.exceptional();
        this.served = Basis.written(basis.served());
        derived(term.derivation());
    }

    public UUID id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public String rule() {
        return rule;
    }

    /** The legal day it began on. */
    public LocalDate startDay() {
        return LegalTime.day(startedAt);
    }

    /** First day of validity of the row it was counted by; absent when that row is valid since ever. */
    public @Nullable LocalDate ruleFrom() {
        return ruleFrom;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** What it was counted from. */
    public Basis basis() {
        Length length = givenLength == null ? null : new Length(givenLength, givenUnit, exceptional);
        return new Basis(
                counting, countedFrom, length, Basis.read(served), counting == Basis.Counting.SET ? endsAt : null);
    }

    public Instant endsAt() {
        return endsAt;
    }

    public DeadlineState state() {
        return state;
    }

    public boolean isRunning() {
        return state == DeadlineState.RUNNING;
    }

    public boolean isStopped() {
        return state == DeadlineState.STOPPED;
    }

    /** Whether the term passed and the act has not been done yet. */
    public boolean isMissedAndOpen() {
        return state == DeadlineState.MISSED && metAt == null;
    }

    /** Whether the act at this instant is too late; 24:00 of the last day and the last minute itself are in time. */
    public boolean isPast(Instant at) {
        return endsAt.isBefore(at);
    }

    /** The act was done. After the end the clock counts as missed, done late. */
    public void met(Instant at) {
        if (isRunning() && !isPast(at)) {
            enter(DeadlineState.MET, at);
        } else if (isRunning()) {
            miss();
        } else if (!isMissedAndOpen()) {
            throw new IllegalStateException(rule + " is " + state + " and cannot be met");
        }
        this.metAt = at;
    }

    /** Whether the act was done at that moment, in time or late. */
    public boolean isDoneAt(Instant moment) {
        return moment.equals(metAt);
    }

    /** The moment of the act had been recorded wrong; the one recorded before stays in the derivation. */
    public void metRather(Instant at, WorkingCalendar calendar) {
        derived(DerivationText.after(derivation(), calendar)
                .say("deadline.met-rather", at, requireNonNull(metAt))
                .end());
        enter(isPast(at) ? DeadlineState.MISSED : DeadlineState.MET, isPast(at) ? endsAt : at);
        this.metAt = at;
    }

    /** The term passed. */
    public void miss() {
        require(DeadlineState.RUNNING);
        enter(DeadlineState.MISSED, endsAt);
    }

    /** No longer needed, or replaced. */
    public void cancel(Instant at) {
        if (!isRunning() && !isStopped()) {
            throw new IllegalStateException(rule + " is " + state + " and cannot be cancelled");
        }
        enter(DeadlineState.CANCELLED, at);
    }

    /**
     * Another clock, counted anew, takes its place.
     *
     * @param reason key of the text that says why
     */
    public void replaced(Instant at, String reason, WorkingCalendar calendar) {
        derived(DerivationText.after(derivation(), calendar).say(reason, at).end());
        enter(DeadlineState.CANCELLED, at);
    }

    /**
     * What was done to the clock whose place this one takes is done to this one: it stands still for the same time, and the
     * act that met it counts, in time or late.
     *
     * @param reason key of the text that says why it was counted again and when it ended before
     */
    public void takesPlaceOf(
            Deadline before, Instant now, String reason, DeadlineRule ruleRow, WorkingCalendar calendar) {
        Object end = before.endDay == null ? before.endsAt : before.endDay;
        derived(DerivationText.after(derivation(), calendar)
                .say(reason, now, end)
                .end());
        for (String pause : before.pauses.split(",")) {
            if (pause.isEmpty() || !isRunning()) {
                continue;
            }
            String[] ends = pause.split("/");
            Instant from = Instant.parse(ends[0]);
            if (isPast(from)) {
                miss();
            } else {
                stop(from, ruleRow, calendar);
                if (ends.length > 1) {
                    resume(Instant.parse(ends[1]), ruleRow, calendar);
                }
            }
        }
        if (before.metAt != null && (isRunning() || isMissedAndOpen())) {
            met(before.metAt);
        } else if (isRunning() && isPast(now)) {
            miss();
        }
    }

    /** The clock stands from this instant on; what is left is kept in seconds, days or working days. */
    public void stop(Instant at, DeadlineRule ruleRow, WorkingCalendar calendar) {
        require(DeadlineState.RUNNING);
        LocalizedText left;
        if (endDay == null) {
            Duration seconds = Duration.between(at, endsAt);
            keep(Math.max(0, seconds.toSeconds()), RemainingUnit.SECONDS);
            left = plain(DerivationText.hours(seconds));
        } else if (ruleRow.runs() == RunUnit.WORKING_DAYS) {
            int days = calendar.workingDaysBetween(LegalTime.day(at), endDay);
            keep(days, RemainingUnit.WORKING_DAYS);
            left = DerivationText.length(days, RunUnit.WORKING_DAYS);
        } else {
            long days = Math.max(0, ChronoUnit.DAYS.between(LegalTime.day(at), endDay));
            keep(days, RemainingUnit.DAYS);
            left = DerivationText.length(days, RunUnit.DAYS);
        }
        derived(DerivationText.after(derivation(), calendar)
                .say("deadline.stopped", at, left)
                .end());
        pauses = pauses.isEmpty() ? at.toString() : pauses + "," + at;
        enter(DeadlineState.STOPPED, at);
    }

    /** The clock runs again with what was left; a moved last day moves again where the rule moves. */
    public void resume(Instant at, DeadlineRule ruleRow, WorkingCalendar calendar) {
        require(DeadlineState.STOPPED);
        if (remaining == null || remainingUnit == null) {
            throw new IllegalStateException(rule + " was stopped without remaining time");
        }
        DerivationText text = DerivationText.after(derivation(), calendar);
        LocalDate day = LegalTime.day(at);
        if (remainingUnit == RemainingUnit.SECONDS) {
            endsAt = at.plusSeconds(remaining);
            text.say("deadline.resumed", at, DerivationText.hours(Duration.ofSeconds(remaining)), endsAt);
        } else {
            RunUnit unit = remainingUnit == RemainingUnit.DAYS ? RunUnit.DAYS : RunUnit.WORKING_DAYS;
            LocalDate counted = DeadlineCalculator.count(day, Math.toIntExact(remaining), unit, calendar);
            text.say("deadline.resumed", day, DerivationText.length(remaining, unit), counted);
            LocalDate last = ruleRow.moves() ? calendar.lastDay(counted) : counted;
            if (!last.equals(counted)) {
                text.moved(counted, last);
            }
            text.say("deadline.ends-day", last);
            endDay = last;
            endsAt = LegalTime.endOf(last);
        }
        derived(text.end());
        pauses = pauses + "/" + at;
        remaining = null;
        remainingUnit = null;
        enter(DeadlineState.RUNNING, at);
    }

    /** The clock as it is read. */
    public DeadlineView view(DeadlineRule ruleRow) {
        return new DeadlineView(
                id, new CaseId(caseId), ruleRow, startedAt, endsAt, endDay, state, stateAt, metAt, derivation());
    }

    private Derivation derivation() {
        return new Derivation(
                derivationLv,
                derivationEn,
                Arrays.stream(derivationDates.split(","))
                        .filter(text -> !text.isEmpty())
                        .map(LocalDate::parse)
                        .toList());
    }

    private void derived(Derivation derivation) {
        this.derivationLv = derivation.lv();
        this.derivationEn = derivation.en();
        this.derivationDates =
                derivation.dates().stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private void keep(long amount, RemainingUnit unit) {
        this.remaining = amount;
        this.remainingUnit = unit;
    }

    private void enter(DeadlineState next, Instant at) {
        this.state = next;
        this.stateAt = at;
    }

    private void require(DeadlineState needed) {
        if (state != needed) {
            throw new IllegalStateException(rule + " is " + state + ", not " + needed);
        }
    }

    private static LocalizedText plain(String text) {
        return LocalizedText.of(text, text);
    }
}
