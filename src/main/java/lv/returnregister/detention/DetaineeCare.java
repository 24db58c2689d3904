package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.domain.CareRecords;
import lv.returnregister.detention.domain.CareRecords.HealthCheck;
import lv.returnregister.detention.domain.CareRecords.Information;
import lv.returnregister.detention.domain.CareRecords.Notice;
import lv.returnregister.detention.domain.CareRecords.Search;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.Routing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a detained foreigner is owed: rights explained, others told, health checked, and a search as the law demands. */
@Service
@Transactional
public class DetaineeCare {

    private final CareRecords records;
    private final DetaineeMoments moments;
    private final ProtectedForeigner protection;
    private final CaseFiles cases;
    private final Classifiers classifiers;
    private final CaseProcesses processes;
    private final OpenTasks openTasks;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public DetaineeCare(
            CareRecords records,
            DetaineeMoments moments,
            ProtectedForeigner protection,
            CaseFiles cases,
            Classifiers classifiers,
            CaseProcesses processes,
            OpenTasks openTasks,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.records = records;
        this.moments = moments;
        this.protection = protection;
        this.cases = cases;
        this.classifiers = classifiers;
        this.processes = processes;
        this.openTasks = openTasks;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Rights, duties and house rules were explained against signature, and legal aid was offered. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void explainRights(CaseId caseId, ExplainRights command) {
        Instant at = moments.inDetention(caseId, "explainedAt", command.explainedAt());
        String language = classifiers
                .accept(CodeList.LANGUAGE, command.language(), "language", LegalTime.day(at))
                .code();
        boolean asked = Boolean.TRUE.equals(command.legalAidAsked());
        records.add(
                caseId,
                new Information(
                        at,
                        language,
                        Inputs.given(command.interpreter()),
                        command.isSigned(),
                        command.isSigned() ? null : Inputs.given(command.refusal()),
                        asked),
                clock.instant(),
                officer());
        cases.record(
                caseId,
                command.isSigned() ? "rights-explained" : "rights-explained-unsigned",
                at,
                null,
                Details.empty()
                        .entry("language", CodeList.LANGUAGE.file(), language)
                        .and("interpreter", command.interpreter())
                        .and("refusal", command.isSigned() ? null : command.refusal())
                        .values());
        if (asked) {
            cases.record(caseId, "legal-aid-asked", at, null, Details.none());
        }
    }

    /** The consulate or relatives were told of the detention, or the foreigner does not wish it. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void informOthers(CaseId caseId, InformOthers command) {
        Instant at = moments.inDetention(caseId, "informedAt", command.informedAt());
        String contact = command.isInformed() ? Inputs.given(command.contact()) : null;
        records.add(
                caseId, new Notice(at, command.addressee(), command.isInformed(), contact), clock.instant(), officer());
        cases.record(
                caseId,
                command.isToConsulate()
                        ? command.isInformed() ? "consulate-informed" : "consulate-not-wished"
                        : command.isInformed() ? "relatives-informed" : "relatives-not-wished",
                at,
                null,
                Details.of("contact", contact).values());
    }

    /** Whoever is found not fit to be kept: whether detention is still needed and lawful is to be weighed at once. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void healthChecked(CaseId caseId, RecordHealthCheck command) {
        Instant at = moments.inDetention(caseId, "checkedAt", command.checkedAt());
        records.add(caseId, new HealthCheck(at, command.isFit(), command.examiner()), clock.instant(), officer());
        cases.record(
                caseId,
                command.isFit() ? "health-fit" : "health-not-fit",
                at,
                null,
                Details.of("examiner", command.examiner()).values());
        if (!command.isFit()
                && openTasks.of(caseId).stream().noneMatch(task -> "review-detention".equals(task.step()))) {
            processes.tell(caseId, "detentionReviewDue", Routing.none());
        }
    }

    /** A search by somebody of the other sex, or of a minor without anybody beside, is kept and marked as irregular. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void searched(CaseId caseId, RecordSearch command) {
        Instant at = moments.inDetention(caseId, "searchedAt", command.searchedAt());
        String searcher = Inputs.given(command.searcher());
        String present = Inputs.given(command.present());
        boolean regular = command.sameSex() && (present != null || !protection.isMinor(caseId));
        String by = searcher == null ? currentOfficer.get().displayName() : searcher;
        records.add(
                caseId,
                new Search(at, by, command.sameSex(), present, Inputs.given(command.found()), regular),
                clock.instant(),
                officer());
        cases.record(
                caseId,
                regular ? "searched" : "searched-irregularly",
                at,
                null,
                Details.of("searcher", by)
                        .and("present", present)
                        .and("found", command.found())
                        .values());
    }

    /** When and how rights were explained, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Information> information(CaseId caseId) {
        return records.information(caseId);
    }

    /** Who was told, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Notice> notices(CaseId caseId) {
        return records.notices(caseId);
    }

    /** The health checks, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<HealthCheck> healthChecks(CaseId caseId) {
        return records.healthChecks(caseId);
    }

    /** The searches, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Search> searches(CaseId caseId) {
        return records.searches(caseId);
    }

    private String officer() {
        return currentOfficer.get().signInName();
    }
}
