package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.entryban.domain.BanGrounds;
import lv.returnregister.entryban.domain.BanLimits;
import lv.returnregister.entryban.domain.CaseBans;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entry bans that VRS or PMLP decide apart from a return decision, with a return case or without one, and those that a
 * court or another institution decided and they enter (Cabinet Regulation 122/2013, points 6, 7 and 10).
 */
@Service
@Transactional
public class EntryBanDecisions {

    private static final String IMPOSE = "impose-entry-ban";

    private final CaseBans bans;
    private final BanGrounds grounds;
    private final BanLimits limits;
    private final BanNotices notices;
    private final Persons persons;
    private final CaseFiles cases;
    private final FoundForeigner found;
    private final DepartureProof departures;
    private final Safeguards safeguards;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public EntryBanDecisions(
            CaseBans bans,
            BanGrounds grounds,
            BanLimits limits,
            BanNotices notices,
            Persons persons,
            CaseFiles cases,
            FoundForeigner found,
            DepartureProof departures,
            Safeguards safeguards,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.bans = bans;
        this.grounds = grounds;
        this.limits = limits;
        this.notices = notices;
        this.persons = persons;
        this.cases = cases;
        this.found = found;
        this.departures = departures;
        this.safeguards = safeguards;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * Imposes a ban on a person who has no return case for it: a case of its own is opened, in which the ban is signed and
     * watched.
     *
     * @param personId the foreigner, already recorded
     * @return the new case
     */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public CaseView imposeAlone(PersonId personId, ImposeEntryBan command) {
        if (!command.imposes()) {
            throw new Rejection(Violation.state("step-not-due", IMPOSE));
        }
        Officer officer = currentOfficer.get();
        boolean abroad = command.abroad() == null ? !isInLatvia(personId) : command.abroad();
        CaseView opened = cases.open(CaseKind.BAN, personId, officer.authority(), officer.unit(), officer.authority());
        safeguards.require(IMPOSE, opened.id(), command);
        BanState state = draft(opened, command, abroad);
        processes.start(
                "imposeBanAlone",
                opened.id(),
                Routing.of("banState", state.word()).and("abroad", abroad));
        return cases.find(opened.id());
    }

    /** As {@link #imposeAlone(PersonId, ImposeEntryBan)}, on a person the Register does not know yet. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public CaseView imposeAlone(PersonData person, ImposeEntryBan command) {
        return imposeAlone(persons.record(person), command);
    }

    /** An officer drafts a ban in a case, enters one that was decided elsewhere, or decides that there is none. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public BanState impose(CaseId caseId, ImposeEntryBan command) {
        Optional<EntryBan> sentBack = find(caseId, BanStatus.PROPOSED);
        bans.withdrawProposal(caseId);
        if (command.imposes()) {
            return draft(
                    cases.find(caseId),
                    command,
                    sentBack.filter(EntryBan::isAbroad).isPresent());
        }
        cases.record(
                caseId,
                "no-ban-imposed",
                clock.instant(),
                null,
                Details.of("reason", command.reason()).values());
        processes.tell(caseId, "banSettled", Routing.none());
        return BanState.NO_BAN;
    }

    /** A signatory signs the proposed ban or sends it back. */
    @PreAuthorize("hasAuthority('entry-ban.sign')")
    public BanState sign(CaseId caseId, SignEntryBan command) {
        Instant now = clock.instant();
        EntryBan ban =
                find(caseId, BanStatus.PROPOSED).orElseThrow(() -> new Rejection(Violation.state("no-such-ban")));
        if (!Boolean.TRUE.equals(command.approve())) {
            cases.record(
                    caseId,
                    "ban-sent-back",
                    now,
                    null,
                    Details.of("reason", command.reason()).values());
            return BanState.NONE;
        }
        String number = ban.decisionNo().isEmpty() ? cases.find(caseId).number() + "-A" : ban.decisionNo();
        ban.signed(number, LegalTime.day(now));
        ban.awaitDeparture();
        cases.record(
                caseId,
                "ban-signed",
                now,
                null,
                Details.of("number", ban.decisionNo()).values());
        processes.tell(caseId, "banSettled", Routing.none());
        return BanState.AWAITING;
    }

    /** How far the ban of a case has come that has not begun yet. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public BanState state(CaseId caseId) {
        if (find(caseId, BanStatus.AWAITING_DEPARTURE).isPresent()) {
            return BanState.AWAITING;
        }
        return find(caseId, BanStatus.PROPOSED).isPresent() ? BanState.PROPOSED : BanState.NONE;
    }

    /** The case of a ban that was not imposed after all is closed. */
    @PreAuthorize("isAuthenticated()")
    public void closeWithoutBan(CaseId caseId) {
        cases.close(caseId);
    }

    private BanState draft(CaseView view, ImposeEntryBan command, boolean abroad) {
        Instant now = clock.instant();
        Officer officer = currentOfficer.get();
        String ground = String.valueOf(command.ground());
        Optional<String> decider = grounds.decider(ground);
        Optional<FoundForeigner.Judgment> judgment =
                grounds.isOfCourt(ground) ? found.judgment(view.id()) : Optional.empty();
        String number = command.decisionNo();
        LocalDate date = command.decisionDate();
        EntryBan ban = new EntryBan(
                view.id(),
                view.personId(),
                decider.isPresent() ? BanStatus.AWAITING_DEPARTURE : BanStatus.PROPOSED,
                ground,
                command.length(),
                String.valueOf(command.territory()),
                officer.authority(),
                decider.orElse(officer.authority().name()),
                number != null
                        ? number
                        : judgment.map(FoundForeigner.Judgment::number).orElse(""),
                date != null
                        ? date
                        : judgment.map(FoundForeigner.Judgment::date).orElse(LegalTime.day(now)),
                officer.signInName(),
                now);
        if (abroad) {
            ban.imposedAbroad();
        }
        bans.add(view.id(), ban);
        limits.keep(view.id(), ban);
        // A judgment that the case knows already came with the apprehension, not with this notice.
        if (decider.isPresent() && judgment.isEmpty()) {
            notices.enteredFromNotice(ban, command.receivedAt());
        }
        cases.record(
                view.id(),
                decider.isPresent() ? "ban-of-others-entered" : "ban-drafted",
                now,
                null,
                Details.empty()
                        .entry("ground", "ban-cases", ground)
                        .and("months", command.months())
                        .and("banDays", command.days())
                        .entry("decider", "ban-deciders", decider.orElse(null))
                        .and("number", decider.isPresent() ? ban.decisionNo() : number)
                        .and("reason", command.reason())
                        .values());
        return decider.isPresent() ? BanState.AWAITING : BanState.PROPOSED;
    }

    /** The Register knows of no stay in Latvia that has not ended. */
    private boolean isInLatvia(PersonId personId) {
        return cases.ofPerson(personId).stream()
                .anyMatch(view -> view.kind() == CaseKind.RETURN
                        && view.isOpen()
                        && departures.of(view.id()).isEmpty());
    }

    private Optional<EntryBan> find(CaseId caseId, BanStatus status) {
        return bans.newest(caseId, status);
    }
}
