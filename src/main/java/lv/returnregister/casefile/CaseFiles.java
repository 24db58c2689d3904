package lv.returnregister.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.casefile.domain.CaseFile;
import lv.returnregister.casefile.domain.CaseFileRepository;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shared.WritesBeforeCommit;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.CaseRerouted;
import lv.returnregister.workflow.CaseRouting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Opens cases, keeps their facts and stages, and shows them; a look at a case is itself recorded. */
@Service
@Transactional
public class CaseFiles implements CaseRouting {

    private final CaseFileRepository files;

    /** The cases a transaction has read: every act and condition of a step asks for the same one. */
    private final JdbcClient jdbc;

    private final WritesBeforeCommit writes;
    private final AuditLog audit;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json;
    private final Changes changes;

    CaseFiles(
            CaseFileRepository files,
            JdbcClient jdbc,
            WritesBeforeCommit writes,
            AuditLog audit,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Clock clock,
            JsonMapper json,
            Changes changes) {
        this.files = files;
        this.jdbc = jdbc;
        this.writes = writes;
        this.audit = audit;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.clock = clock;
        this.json = json;
        this.changes = changes;
    }

    /**
     * Opens a case for a person.
     *
     * @param kind which procedure
     * @param personId the foreigner
     * @param finding the authority and unit that found the violation or told of the ban
     * @param deciding the authority that decides; its unit is the finding one's, or the authority itself until somebody
     *     there accepts the case
     * @return the new case, stage {@code opened}
     */
    @PreAuthorize("hasAnyAuthority('case.open', 'entry-ban.announce')")
    public CaseView open(CaseKind kind, PersonId personId, Authority finding, String findingUnit, Authority deciding) {
        Officer officer = currentOfficer.get();
        Instant now = clock.instant();
        CaseFile file = new CaseFile(
                CaseId.next(),
                nextNumber(
                        kind == CaseKind.BAN ? deciding : finding,
                        LegalTime.day(now).getYear()),
                kind,
                personId,
                finding,
                findingUnit,
                deciding,
                deciding == finding ? findingUnit : deciding.name(),
                now,
                officer.signInName());
        files.add(file);
        CaseView view = CaseView.of(file);
        audit.caseAct("case.opened", view.id(), view.number(), Map.of());
        events.publishEvent(new CaseOpened(view));
        return view;
    }

    /** The case as a decision or a screen needs it; does not count as a look. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public CaseView find(CaseId caseId) {
        return CaseView.of(file(caseId));
    }

    /** Opens the case to an officer's eyes and records the look with its purpose. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    public CaseView look(CaseId caseId, String purpose) {
        CaseView view = CaseView.of(file(caseId));
        audit.caseAct("case.viewed", caseId, view.number(), Map.of("purpose", purpose));
        return view;
    }

    /** All cases of a person, newest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<CaseView> ofPerson(PersonId personId) {
        return files.ofPerson(personId).stream().map(CaseView::of).toList();
    }

    /** Where the foreigner was last found. */
    @PreAuthorize("isAuthenticated()")
    public void foundAt(CaseId caseId, String place) {
        file(caseId).foundAt(place);
    }

    /** The case stands at another stage from now on. */
    @PreAuthorize("isAuthenticated()")
    public void enter(CaseId caseId, Stage stage) {
        CaseFile file = file(caseId);
        file.enter(stage, clock.instant());
        changes.publish("case", caseId.toString());
        events.publishEvent(new CaseChanged(CaseView.of(file)));
    }

    /** The procedure is over. */
    @PreAuthorize("isAuthenticated()")
    public void close(CaseId caseId) {
        CaseFile file = file(caseId);
        if (file.stage() != Stage.CLOSED) {
            file.close(clock.instant());
            changes.publish("case", caseId.toString());
            events.publishEvent(new CaseChanged(CaseView.of(file)));
        }
        record(caseId, "case-closed", clock.instant(), null, Map.of());
    }

    /** The finding authority is another one, because it took the person over. */
    @PreAuthorize("isAuthenticated()")
    public void takeOver(CaseId caseId, Authority authority, String unit) {
        CaseFile file = file(caseId);
        boolean decidesToo = file.decidingAuthority() == file.findingAuthority()
                || file.decidingUnit().equals(file.findingUnit());
        file.foundBy(authority, unit);
        if (decidesToo && file.decidingAuthority() == authority) {
            file.decidedBy(authority, unit);
        }
        events.publishEvent(new CaseRerouted(caseId));
        events.publishEvent(new CaseChanged(CaseView.of(file)));
    }

    /** The deciding authority's unit that works on the case from now on. */
    @PreAuthorize("isAuthenticated()")
    public void decidedBy(CaseId caseId, Authority authority, String unit) {
        CaseFile file = file(caseId);
        file.decidedBy(authority, unit);
        events.publishEvent(new CaseRerouted(caseId));
        events.publishEvent(new CaseChanged(CaseView.of(file)));
    }

    /**
     * Adds a fact to the case's timeline and to the audit log.
     *
     * @param at when it happened
     * @param details named values for people; order is kept
     */
    @PreAuthorize("isAuthenticated()")
    public void record(CaseId caseId, String kind, Instant at, @Nullable UUID documentId, Map<String, String> details) {
        Officer officer = currentOfficer.get();
        // The id is taken now: facts of one moment keep the order in which they were recorded.
        writes.add(
                """
                insert into casefile_fact
                    (id, case_id, kind, at, recorded_at, recorded_by, authority, unit, document_id, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json))""",
                Ids.next(),
                caseId.value(),
                kind,
                Timestamp.from(at),
                Timestamp.from(clock.instant()),
                officer.signInName(),
                officer.authority().name(),
                officer.unit(),
                documentId,
                json.writeValueAsString(details));
        audit.caseAct("fact." + kind, caseId, kind, details);
        changes.publish("case", caseId.toString());
    }

    /** What happened in the case, newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Fact> timeline(CaseId caseId) {
        return jdbc.sql("select * from casefile_fact where case_id = :case order by recorded_at desc, id desc")
                .param("case", caseId.value())
                .query((row, number) -> new Fact(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by"),
                        row.getString("authority"),
                        row.getString("unit"),
                        row.getObject("document_id", UUID.class),
                        json.readValue(
                                row.getString("details"),
                                new TypeReference<java.util.LinkedHashMap<String, String>>() {})))
                .list();
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Authority authority(CaseId caseId, String part) {
        return switch (part) {
            case "finding" -> file(caseId).findingAuthority();
            case "deciding" -> file(caseId).decidingAuthority();
            default -> Authority.valueOf(part);
        };
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public String unit(CaseId caseId, Authority authority) {
        CaseFile file = file(caseId);
        if (authority == file.decidingAuthority() && authority != file.findingAuthority()) {
            return file.decidingUnit();
        }
        return authority == file.findingAuthority() ? file.findingUnit() : authority.name();
    }

    private CaseFile file(CaseId caseId) {
        return files.find(caseId).orElseThrow(() -> new Rejection(Violation.state("case-unknown", caseId.toString())));
    }

    private String nextNumber(Authority authority, int year) {
        long next = jdbc.sql("""
                insert into casefile_number (authority, year, last) values (:authority, :year, 1)
                on conflict (authority, year) do update set last = casefile_number.last + 1
                returning last""")
                .param("authority", authority.name())
                .param("year", year)
                .query(Long.class)
                .single();
        return "%s-%d-%05d".formatted(authority.name(), year, next);
    }
}
