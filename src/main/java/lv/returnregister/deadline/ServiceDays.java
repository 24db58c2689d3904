package lv.returnregister.deadline;

import java.time.Instant;
import java.time.LocalDate;
import lv.returnregister.deadline.domain.DerivationText;
import lv.returnregister.deadline.domain.ServiceRules;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;

/** Works out the day of service (Notification Law, s. 5–11). Needs no database. */
public final class ServiceDays {

    private final ServiceRules rules;
    private final WorkingCalendar calendar;

    public ServiceDays(ServiceRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * The service of a decision.
     *
     * @param means how it is served
     * @param event when it was signed for, refused, handed to the post, registered as outgoing, sent or published
     * @return the minute of the event, or the day the law presumes; a presumed day on a day off is not moved
     */
    public ServiceDay served(ServiceMeans means, Instant event) {
        ServiceRules.Row rule = rules.of(means);
        LocalDate sent = LegalTime.day(event);
        return switch (rule.counts()) {
            case AT_EVENT ->
                new ServiceDay(
                        means,
                        event,
                        sent,
                        rule.rebuttable(),
                        rule.citation(),
                        new DerivationText(calendar)
                                .say("deadline.served-at", rule.name(), event)
                                .end());
            case DAYS -> presumed(rule, sent, sent.plusDays(rule.length()), RunUnit.DAYS);
            case WORKING_DAYS ->
                presumed(rule, sent, calendar.plusWorkingDays(sent, rule.length()), RunUnit.WORKING_DAYS);
        };
    }

    /** Whether the law presumes the day of service, because nobody sees the addressee take the decision. */
    public boolean isPresumed(ServiceMeans means) {
        return rules.of(means).counts() != ServiceRules.Counts.AT_EVENT;
    }

    /** As {@link #served(ServiceMeans, Instant)}, where only the day of sending is known. */
    public ServiceDay served(ServiceMeans means, LocalDate sentOn) {
        return served(means, sentOn.atStartOfDay(LegalTime.ZONE).toInstant());
    }

    /**
     * The service on a day that the addressee proved, or that the advice of receipt shows: the clocks follow it.
     *
     * @throws Rejection {@code service-not-rebuttable} for a decision that was signed for
     */
    public ServiceDay proven(ServiceMeans means, Instant event, LocalDate provenDay) {
        ServiceRules.Row rule = rules.of(means);
        if (!rule.rebuttable()) {
            throw new Rejection(Violation.input("provenDay", "service-not-rebuttable"));
        }
        Derivation derivation = new DerivationText(calendar)
                .say("deadline.service-sent", rule.name(), LegalTime.day(event))
                .say("deadline.service-proven", provenDay)
                .end();
        return new ServiceDay(means, startOf(provenDay), provenDay, false, rule.citation(), derivation);
    }

    private ServiceDay presumed(ServiceRules.Row rule, LocalDate sent, LocalDate served, RunUnit unit) {
        DerivationText text = new DerivationText(calendar)
                .say(
                        "deadline.service-presumed",
                        rule.name(),
                        sent,
                        DerivationText.length(rule.length(), unit),
                        served);
        if (unit == RunUnit.WORKING_DAYS) {
            text.skipped(sent, served);
        }
        return new ServiceDay(rule.id(), startOf(served), served, true, rule.citation(), text.end());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }
}
