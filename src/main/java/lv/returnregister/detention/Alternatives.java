package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseChanged;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.Stage;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.domain.Alternative;
import lv.returnregister.detention.domain.AlternativeRecords;
import lv.returnregister.detention.domain.Apprehension;
import lv.returnregister.detention.domain.CaseAlternatives;
import lv.returnregister.detention.domain.CustodyGuard;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alternatives to detention: a milder measure, how it is kept, and its end. Several measures may be in force beside each
 * other; none beside detention.
 */
@Service
@Transactional
public class Alternatives {

    private static final Set<Stage> PROCEDURE_OVER =
            EnumSet.of(Stage.CLOSED, Stage.REPEALED, Stage.REGULARISED, Stage.DIED, Stage.OPENED_IN_ERROR);

    private final CaseAlternatives alternatives;
    private final AlternativeRecords records;
    private final Detentions detentions;
    private final CustodyGuard custodyGuard;
    private final CustodyStage custodyStage;
    private final CaseFiles cases;
    private final Classifiers classifiers;
    private final DetentionLetters letters;
    private final CaseProcesses processes;
    private final OpenTasks openTasks;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Alternatives(
            CaseAlternatives alternatives,
            AlternativeRecords records,
            Detentions detentions,
            CustodyGuard custodyGuard,
            CustodyStage custodyStage,
            CaseFiles cases,
            Classifiers classifiers,
            DetentionLetters letters,
            CaseProcesses processes,
            OpenTasks openTasks,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.alternatives = alternatives;
        this.records = records;
        this.detentions = detentions;
        this.custodyGuard = custodyGuard;
        this.custodyStage = custodyStage;
        this.cases = cases;
        this.classifiers = classifiers;
        this.letters = letters;
        this.processes = processes;
        this.openTasks = openTasks;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Imposes a measure with its decision; whoever is detained is released for it, the same measure is replaced. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void impose(CaseId caseId, ImposeAlternative command) {
        custodyGuard.require("impose-alternative", caseId, command);
        Instant now = clock.instant();
        String measure = classifiers
                .accept(CodeList.ALTERNATIVE, command.measure(), "measure", LegalTime.day(now))
                .code();
        Apprehension apprehension = detentions.giveWayToAlternative(caseId);
        Stage before = custodyStage.enter(caseId, Stage.ALTERNATIVE);
        for (Alternative present : inForce(caseId)) {
            before = before == null ? present.stageBefore() : before;
            if (present.measure().equals(measure)) {
                present.end(now, "replaced");
                // It must be gone before the new one comes: a measure is in force once.
                alternatives.flush();
            }
        }
        Alternative alternative = alternatives.add(
                caseId,
                new Alternative(
                        caseId,
                        measure,
                        listed(CodeList.REPORTING_INTERVAL, command.interval()),
                        listed(CodeList.UNIT, command.unit()),
                        command.conditions(),
                        command.reason(),
                        now,
                        before));
        DocumentView letter = letters.alternative(
                cases.find(caseId),
                apprehension,
                alternative,
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                "alternative-imposed",
                now,
                letter.id().value(),
                Details.empty()
                        .entry("measure", "alternatives", measure)
                        .entry("interval", "reporting-intervals", alternative.reportingInterval())
                        .entry("unit", "units", alternative.reportingUnit())
                        .and("conditions", command.conditions())
                        .and("reason", command.reason())
                        .values());
    }

    /** The foreigner reported. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void reported(CaseId caseId, ReportIn command) {
        Alternative alternative = concerned(caseId);
        Instant at = past("reportedAt", command.reportedAt(), alternative);
        records.reported(
                caseId,
                alternative.id(),
                at,
                command.note(),
                clock.instant(),
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                "reported-in",
                at,
                null,
                Details.of("note", command.note()).values());
    }

    /** The measure was not kept: it is to be decided whether detention follows. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void breached(CaseId caseId, BreachAlternative command) {
        Alternative alternative = concerned(caseId);
        Instant at = past("breachedAt", command.breachedAt(), alternative);
        records.breached(
                caseId,
                alternative.id(),
                at,
                command.what(),
                clock.instant(),
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                "alternative-breached",
                at,
                null,
                Details.of("what", command.what()).values());
        if (openTasks.of(caseId).stream().noneMatch(task -> "decide-detention".equals(task.step()))) {
            processes.start("followBreach", caseId, Routing.of("detained", false));
        }
    }

    /** All measures of a case with how they were kept, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<AlternativeView> of(CaseId caseId) {
        return alternatives.of(caseId).reversed().stream()
                .map(alternative -> new AlternativeView(
                        alternative, records.reports(alternative.id()), records.breaches(alternative.id())))
                .toList();
    }

    @EventListener
    void departed(ForeignerDeparted fact) {
        end(fact.caseId(), fact.at(), "departed");
    }

    @EventListener
    void changed(CaseChanged fact) {
        CaseView view = fact.caseView();
        if (PROCEDURE_OVER.contains(view.stage())) {
            end(view.id(), clock.instant(), "case-ended");
        }
    }

    private void end(CaseId caseId, Instant at, String why) {
        List<Alternative> ended = inForce(caseId);
        ended.forEach(alternative ->
                alternative.end(at.isBefore(alternative.imposedAt()) ? alternative.imposedAt() : at, why));
        if (!ended.isEmpty()) {
            processes.tell(caseId, "breachSettled", Routing.none());
        }
    }

    private List<Alternative> inForce(CaseId caseId) {
        return alternatives.inForce(caseId);
    }

    /** The measure that demands reports, otherwise the one imposed last. */
    private Alternative concerned(CaseId caseId) {
        return inForce(caseId).stream()
                .max(Comparator.comparing(Alternative::isReporting).thenComparing(Alternative::imposedAt))
                .orElseThrow(() -> new Rejection(Violation.state("no-alternative")));
    }

    private Instant past(String field, @Nullable LocalDateTime given, Alternative alternative) {
        Instant now = clock.instant();
        Instant at = given == null ? now : LegalTime.instant(given);
        if (at.isAfter(now)) {
            throw new Rejection(Violation.input(field, "in-the-future"));
        }
        if (at.isBefore(alternative.imposedAt())) {
            throw new Rejection(Violation.input(field, "before-alternative", LegalTime.write(alternative.imposedAt())));
        }
        return at;
    }

    /** The code of an entry; words the list does not know stand as the decision has them. */
    private @Nullable String listed(CodeList list, @Nullable String codeOrWord) {
        return codeOrWord == null || codeOrWord.isBlank()
                ? null
                : classifiers.find(list, codeOrWord).map(ClassifierEntry::code).orElse(codeOrWord.strip());
    }
}
