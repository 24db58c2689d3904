package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.DepartureCorrected;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.CaseProcesses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ban follows the departure it is counted from when the day of that departure turns out to be another one. */
@Component
class EntryBanDates {

    private final EntryBans bans;
    private final EntryBanLetters letters;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final Clock clock;

    EntryBanDates(
            EntryBans bans,
            EntryBanLetters letters,
            CaseFiles cases,
            Deadlines deadlines,
            CaseProcesses processes,
            Clock clock) {
        this.bans = bans;
        this.letters = letters;
        this.cases = cases;
        this.deadlines = deadlines;
        this.processes = processes;
        this.clock = clock;
    }

    /** Its days, its reviews and its timer follow; the person is told anew. */
    @EventListener
    void departureCorrected(DepartureCorrected fact) {
        LocalDate departure = LegalTime.day(fact.at());
        bans.running(fact.caseId())
                .filter(ban -> LegalTime.day(fact.before()).equals(ban.countedFrom()))
                .filter(ban -> !departure.equals(ban.countedFrom()))
                .ifPresent(ban -> follow(ban, departure));
    }

    private void follow(EntryBan ban, LocalDate departure) {
        LocalDate before = ban.validFrom();
        LocalDate from = ban.countAgain(departure);
        if (before != null) {
            deadlines.restart(ban.caseId(), "ban-review", startOf(before), startOf(from));
        }
        LocalDate until = ban.validUntil();
        if (until != null) {
            processes.retime(ban.caseId(), "watchEntryBan", "banTermOver", "banTermOverAt", LegalTime.endOf(until));
        }
        DocumentView letter = letters.notice(cases.find(ban.caseId()), ban);
        cases.record(
                ban.caseId(),
                "ban-dates-corrected",
                clock.instant(),
                letter.id().value(),
                Details.of("from", LegalTime.write(from))
                        .and("until", until == null ? null : LegalTime.write(until))
                        .values());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }
}
