package lv.returnregister.returndecision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseChanged;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.ReturnInDoubt;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.returndecision.domain.CaseEnds;
import lv.returnregister.returndecision.domain.EndOfReturn;
import lv.returnregister.returndecision.domain.LawfulEnd;
import lv.returnregister.returndecision.domain.ReturnEndTable;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import lv.returnregister.workflow.TableHits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a case without return at any moment: the stay became lawful, the foreigner died, is no foreigner to be returned, or
 * the case was opened in error. An officer shows it; where the table {@code return-end} says so a second person agrees,
 * and nobody is detained meanwhile.
 */
@Service
@Transactional
public class ReturnEnds {

    private final CaseEnds ends;
    private final ReturnEndTable table;
    private final TableHits tableHits;
    private final LawfulEnd lawfulEnd;
    private final Classifiers classifiers;
    private final CaseFiles cases;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ReturnEnds(
            CaseEnds ends,
            ReturnEndTable table,
            TableHits tableHits,
            LawfulEnd lawfulEnd,
            Classifiers classifiers,
            CaseFiles cases,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ends = ends;
        this.table = table;
        this.tableHits = tableHits;
        this.lawfulEnd = lawfulEnd;
        this.classifiers = classifiers;
        this.cases = cases;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the case, or asks a second person to agree that it ends. */
    @PreAuthorize("hasAuthority('return.end')")
    public void propose(CaseId caseId, EndReturn command) {
        Instant now = clock.instant();
        String officer = currentOfficer.get().signInName();
        ClassifierEntry reason =
                classifiers.accept(CodeList.RETURN_END, command.reason(), "reason", LegalTime.day(now));
        EndOfReturn end = ends.add(
                caseId,
                new EndOfReturn(
                        caseId,
                        reason.code(),
                        command.since(),
                        command.evidence().strip(),
                        now,
                        officer));
        ReturnEndTable.Row row = table.ask(reason.code(), command.since());
        tableHits.keep(caseId, row.hit());
        if (!row.secondPerson()) {
            end.decide(true, null, now, officer);
            end(caseId, end, row, now);
            return;
        }
        cases.record(caseId, "return-end-proposed", now, null, details(end).values());
        events.publishEvent(new ReturnInDoubt(caseId, reason.label().lv()));
        processes.start("endReturn", caseId, Routing.none());
    }

    /** The second person's answer: the case ends, or its return goes on. */
    @PreAuthorize("hasAuthority('return.end-approve')")
    public void decide(CaseId caseId, ApproveEnd command) {
        Instant now = clock.instant();
        EndOfReturn end =
                waiting(caseId).orElseThrow(() -> new Rejection(Violation.state("step-not-due", "approve-end")));
        end.decide(
                command.approves(), command.reason(), now, currentOfficer.get().signInName());
        if (command.approves()) {
            end(caseId, end, table.ask(end.reason(), end.since()), now);
        } else {
            cases.record(
                    caseId,
                    "return-end-turned-down",
                    now,
                    null,
                    Details.of("reason", command.reason()).values());
        }
    }

    /** The end that waits for a second person, as the timeline shows it. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> proposed(CaseId caseId) {
        return waiting(caseId).map(end -> details(end).values());
    }

    /** All ends that were proposed in a case, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<EndOfReturn> of(CaseId caseId) {
        return ends.of(caseId);
    }

    /** Who has left is returned no more: there is nothing to approve. */
    @EventListener
    void departed(ForeignerDeparted fact) {
        overtaken(fact.caseId());
    }

    @EventListener
    void changed(CaseChanged fact) {
        if (fact.caseView().stage().isEnd()) {
            overtaken(fact.caseView().id());
        }
    }

    private void overtaken(CaseId caseId) {
        waiting(caseId).ifPresent(end -> {
            end.decide(false, null, clock.instant(), currentOfficer.get().signInName());
            processes.tell(caseId, "endSettled", Routing.none());
        });
    }

    private void end(CaseId caseId, EndOfReturn end, ReturnEndTable.Row row, Instant now) {
        cases.record(caseId, "return-ended", now, null, details(end).values());
        lawfulEnd.end(caseId, row.stage(), row.releaseReason(), now);
    }

    private Optional<EndOfReturn> waiting(CaseId caseId) {
        return ends.newest(caseId, EndOfReturn::isWaiting);
    }

    private static Details details(EndOfReturn end) {
        return Details.empty()
                .entry("reason", CodeList.RETURN_END.file(), end.reason())
                .and("since", LegalTime.write(end.since()))
                .and("evidence", end.evidence());
    }
}
