package lv.returnregister.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.cockpit.CaseSheets.Sheet;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseTurn;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.CaseOperations;
import lv.returnregister.workflow.CaseOperations.Instance;
import lv.returnregister.workflow.CaseOperations.Variable;
import lv.returnregister.workflow.HeldSteps;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operations on a running case: what each would do, found by doing it in a transaction that is rolled back; the reason; the
 * second supervisor where the rules demand one. What is done is what was shown: when the case has moved on meanwhile and the
 * same operation would do something else, nothing is done.
 */
@Service
@PreAuthorize("hasAuthority('case.operate')")
public class OperationDesk {

    private static final int LONGEST_REASON = 2000;

    private final CaseOperations operations;
    private final OperationRules rules;
    private final CaseSheets sheets;
    private final OpenTasks openTasks;
    private final Deadlines deadlines;
    private final HeldSteps heldSteps;
    private final SuspendedCases suspended;
    private final CaseTurn turn;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    OperationDesk(
            CaseOperations operations,
            OperationRules rules,
            CaseSheets sheets,
            OpenTasks openTasks,
            Deadlines deadlines,
            HeldSteps heldSteps,
            SuspendedCases suspended,
            CaseTurn turn,
            JdbcClient jdbc,
            JsonMapper json,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.operations = operations;
        this.rules = rules;
        this.sheets = sheets;
        this.openTasks = openTasks;
        this.deadlines = deadlines;
        this.heldSteps = heldSteps;
        this.suspended = suspended;
        this.turn = turn;
        this.jdbc = jdbc;
        this.json = json;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What an operation would do.
     *
     * @param effects what it takes and brings
     * @param touches the rows of the rules it reaches, by word
     * @param needsSecond whether a second supervisor has to approve it
     */
    public record Preview(Effects effects, List<String> touches, boolean needsSecond) {}

    /**
     * An operation as it was proposed.
     *
     * @param from where it takes something away: {@code definition#element}
     * @param to where it puts something
     * @param touches the rows of the rules it reaches, by word
     * @param approved what the second supervisor said, absent while nobody has
     * @param doneAt when it took effect, UTC
     */
    public record Proposal(
            UUID id,
            CaseId caseId,
            Operation operation,
            @Nullable String from,
            @Nullable String to,
            List<String> touches,
            String reason,
            String authority,
            String proposedBy,
            Instant proposedAt,
            boolean needsSecond,
            @Nullable Boolean approved,
            @Nullable String answer,
            @Nullable String decidedBy,
            @Nullable Instant doneAt) {

        /** Whether a second supervisor is to decide on it. */
        public boolean isWaiting() {
            return needsSecond && approved == null;
        }
    }

    /** The case of the supervisor's authority; a refusal when there is no such case or it is not theirs. */
    @Transactional(readOnly = true)
    public Sheet sheet(CaseId caseId) {
        return own(caseId);
    }

    /** The processes of the case. */
    @Transactional(readOnly = true)
    public List<Instance> instances(CaseId caseId) {
        own(caseId);
        return operations.instances(caseId);
    }

    /** The routing values of one process of the case. */
    @Transactional(readOnly = true)
    public List<Variable> variables(CaseId caseId, String instance) {
        known(caseId, instance);
        return operations.variables(instance);
    }

    /** Where in a process of the case a token can be put. */
    @Transactional(readOnly = true)
    public List<String> targets(CaseId caseId, String instance) {
        return operations.targets(known(caseId, instance).definitionId());
    }

    /** Whether nothing goes on in the case until somebody lets it. */
    @Transactional(readOnly = true)
    public boolean isSuspended(CaseId caseId) {
        own(caseId);
        return suspended.is(caseId);
    }

    /** What the operation would do now; nothing of it takes effect. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Preview preview(CaseId caseId, Operation operation) {
        own(caseId);
        return ownTransaction.execute(status -> {
            status.setRollbackOnly();
            return done(caseId, operation, "");
        });
    }

    /**
     * Does the operation, or proposes it to a second supervisor where one is needed.
     *
     * @param shown what the supervisor saw that it would do
     * @return the operation as it stands now
     * @throws Rejection when it would do something else by now, another one waits, or it cannot be done; nothing was done
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Proposal propose(CaseId caseId, Operation operation, @Nullable String reason, Preview shown) {
        Inputs.check()
                .required("reason", reason)
                .require(reason == null || reason.length() <= LONGEST_REASON, "reason", "too-long", "2000")
                .done();
        String why = String.valueOf(reason).strip();
        own(caseId);
        Preview now = preview(caseId, operation);
        same(shown.effects().summary(), now);
        UUID id = Ids.next();
        ownTransaction.executeWithoutResult(status -> {
            keep(id, caseId, operation, why, now);
            if (now.needsSecond()) {
                tell(OperationChanged.What.PROPOSED, find(id));
            } else {
                perform(find(id), now.effects().summary());
            }
        });
        return ownTransaction.execute(status -> find(id));
    }

    /**
     * A second supervisor of the authority approves and so does the operation, or turns it down.
     *
     * @param answer why it is turned down
     * @throws Rejection when it was decided already, is the officer's own, or would do something else by now
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void decide(UUID id, boolean approve, @Nullable String answer) {
        Inputs.check().requiredIf(!approve, "answer", answer).done();
        Officer officer = currentOfficer.get();
        ownTransaction.executeWithoutResult(status -> {
            Proposal asked = find(id);
            own(asked.caseId());
            if (officer.signInName().equals(asked.proposedBy())) {
                throw new Rejection(Violation.right("operation-own-proposal"));
            }
            if (!officer.authority().name().equals(asked.authority())) {
                throw new Rejection(Violation.right("operation-other-authority"));
            }
            turn.take(asked.caseId());
            if (!decided(asked, approve, answer, officer)) {
                throw new Rejection(Violation.state("operation-decided"));
            }
            if (approve) {
                perform(find(id), effects(id));
            } else {
                tell(OperationChanged.What.TURNED_DOWN, find(id));
            }
        });
    }

    /**
     * Takes back a proposal of the officer's own that nobody has decided on, for instance because the case has moved on.
     *
     * @throws Rejection when it is somebody else's or was decided meanwhile
     */
    @Transactional
    public void withdraw(UUID id) {
        Proposal asked = find(id);
        if (!currentOfficer.get().signInName().equals(asked.proposedBy())) {
            throw new Rejection(Violation.right("operation-of-another"));
        }
        int withdrawn = jdbc.sql("""
                update cockpit_operation set approved = false, decided_at = :at
                where id = :id and needs_second and approved is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (withdrawn == 0) {
            throw new Rejection(Violation.state("operation-decided"));
        }
        tell(OperationChanged.What.WITHDRAWN, find(id));
    }

    /** The operations of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> of(CaseId caseId) {
        own(caseId);
        return jdbc.sql("select * from cockpit_operation where case_id = :case order by proposed_at desc, id desc")
                .param("case", caseId.value())
                .query(this::proposal)
                .list();
    }

    /** What waits for a second supervisor of the authority, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        return jdbc.sql("""
                select * from cockpit_operation where needs_second and approved is null and authority = :authority
                order by proposed_at, id""")
                .param("authority", currentOfficer.get().authority().name())
                .query(this::proposal)
                .list();
    }

    /** What a proposal would do now; nothing of it takes effect. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Preview preview(Proposal proposal) {
        return preview(proposal.caseId(), proposal.operation());
    }

    private void perform(Proposal asked, String expected) {
        Preview done = done(asked.caseId(), asked.operation(), asked.reason());
        same(expected, done);
        if (done.needsSecond() && !Boolean.TRUE.equals(asked.approved())) {
            throw new Rejection(Violation.state("operation-overtaken"));
        }
        jdbc.sql("update cockpit_operation set done_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", asked.id())
                .update();
        tell(OperationChanged.What.DONE, find(asked.id()));
    }

    /** Does it within the transaction and measures what it did. The engine's own steps are the Register's, not the officer's. */
    private Preview done(CaseId caseId, Operation operation, String reason) {
        List<String> touches = rules.touched(operations.reached(caseId, operation));
        return currentOfficer.asRegister(() -> {
            turn.take(caseId);
            Effects.Standing before = standing(caseId);
            boolean stands = suspended.is(caseId);
            if (operation.kind() == Operation.Kind.SUSPEND) {
                suspended.begin(caseId, reason);
            }
            if (operation.kind() == Operation.Kind.RESUME) {
                suspended.end(caseId);
            } else if (stands) {
                throw new Rejection(Violation.state("case-suspended"));
            }
            operations.perform(caseId, operation, reason);
            Effects effects = Effects.between(before, standing(caseId));
            return new Preview(effects, touches, rules.needsSecond(operation.kind(), touches));
        });
    }

    private Effects.Standing standing(CaseId caseId) {
        return new Effects.Standing(
                openTasks.of(caseId),
                operations.timers(caseId),
                deadlines.of(caseId),
                heldSteps.of(caseId),
                operations.instances(caseId));
    }

    private static void same(String expected, Preview now) {
        if (!expected.equals(now.effects().summary())) {
            throw new Rejection(Violation.state("operation-overtaken"));
        }
    }

    private void keep(UUID id, CaseId caseId, Operation operation, String reason, Preview preview) {
        Officer officer = currentOfficer.get();
        String definition = known(caseId, operation.instance()).definitionId();
        try {
            jdbc.sql("""
                    insert into cockpit_operation (id, case_id, kind, operation, places, effects, touches, reason,
                        authority, unit, proposed_by, proposed_at, needs_second)
                    values (:id, :case, :kind, cast(:operation as jsonb), :places, :effects, :touches, :reason,
                        :authority, :unit, :by, :at, :second)""")
                    .param("id", id)
                    .param("case", caseId.value())
                    .param("kind", operation.kind().word())
                    .param("operation", json.writeValueAsString(operation))
                    .param("places", definition)
                    .param("effects", preview.effects().summary())
                    .param("touches", String.join(",", preview.touches()))
                    .param("reason", reason)
                    .param("authority", officer.authority().name())
                    .param("unit", officer.unit())
                    .param("by", officer.signInName())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("second", preview.needsSecond())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Rejection(Violation.state("operation-waits"));
        }
    }

    private boolean decided(Proposal asked, boolean approve, @Nullable String answer, Officer officer) {
        return jdbc.sql("""
                        update cockpit_operation set approved = :approve, answer = :answer, decided_by = :by,
                            decided_at = :at
                        where id = :id and needs_second and approved is null""")
                        .param("approve", approve)
                        .param("answer", Inputs.given(answer))
                        .param("by", officer.signInName())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", asked.id())
                        .update()
                > 0;
    }

    private void tell(OperationChanged.What what, Proposal proposal) {
        Operation operation = proposal.operation();
        events.publishEvent(new OperationChanged(
                what,
                proposal.caseId(),
                operation.kind().word(),
                proposal.from(),
                proposal.to(),
                operation.variable() == null ? null : operation.variable() + " = " + operation.value(),
                proposal.reason(),
                proposal.proposedBy(),
                proposal.decidedBy(),
                proposal.answer()));
        changes.publish("operation", proposal.caseId().toString());
    }

    private String effects(UUID id) {
        return jdbc.sql("select effects from cockpit_operation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private Proposal find(UUID id) {
        return jdbc.sql("select * from cockpit_operation where id = :id")
                .param("id", id)
                .query(this::proposal)
                .optional()
                .orElseThrow(() -> new Rejection(Violation.state("operation-unknown")));
    }

    private Instance known(CaseId caseId, String instance) {
        own(caseId);
        return operations.instances(caseId).stream()
                .filter(one -> one.id().equals(instance))
                .findFirst()
                .orElseThrow(() -> new Rejection(Violation.state("process-unknown", instance)));
    }

    private Sheet own(CaseId caseId) {
        Sheet sheet = sheets.find(caseId)
                .orElseThrow(() -> new Rejection(Violation.state("case-unknown", caseId.toString())));
        if (!sheet.isOf(currentOfficer.get()) && !currentOfficer.get().isRegister()) {
            throw new Rejection(Violation.right("operation-other-authority"));
        }
        return sheet;
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        Operation operation = json.readValue(row.getString("operation"), Operation.class);
        String definition = row.getString("places");
        Timestamp done = row.getTimestamp("done_at");
        String touches = row.getString("touches");
        return new Proposal(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                operation,
                place(definition, operation.from()),
                place(definition, operation.target()),
                touches.isEmpty() ? List.of() : Arrays.asList(touches.split(",")),
                row.getString("reason"),
                row.getString("authority"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getBoolean("needs_second"),
                row.getObject("approved", Boolean.class),
                row.getString("answer"),
                row.getString("decided_by"),
                done == null ? null : done.toInstant());
    }

    private static @Nullable String place(String definition, @Nullable String element) {
        return element == null ? null : definition + "#" + element;
    }
}
