package lv.returnregister.safeguard;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.safeguard.SafeguardTable.Safeguard;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseTurn;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.HeldSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A step may be done although a condition fails where the table names who may say so. One officer asks with a reason, a
 * second person of that role and the same authority decides; the leave is for this case, step and condition and is used up
 * when the step is done.
 */
@Service
@Transactional
public class Overrides {

    private final SafeguardTable table;
    private final OverrideRepository overrides;
    private final HeldSteps heldSteps;
    private final CaseTurn turn;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Overrides(
            SafeguardTable table,
            OverrideRepository overrides,
            HeldSteps heldSteps,
            CaseTurn turn,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.overrides = overrides;
        this.heldSteps = heldSteps;
        this.turn = turn;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.clock = clock;
    }

    /** Who may override the condition; empty for nobody. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Role> mayOverride(String condition) {
        return Optional.ofNullable(table.rows().get(condition))
                .filter(Safeguard::isOverridable)
                .map(row -> Role.valueOf(row.override().toUpperCase(Locale.ROOT)));
    }

    /** Asks for leave to do a step once although a condition fails. */
    @PreAuthorize("hasAuthority('case.work')")
    public void request(CaseId caseId, String step, String condition, @Nullable String reason) {
        Inputs.check().required("reason", reason).done();
        Safeguard row = table.rows().get(condition);
        if (row == null || !row.steps().contains(step) || mayOverride(condition).isEmpty()) {
            throw new Rejection(Violation.right("override-not-possible", condition));
        }
        Officer officer = currentOfficer.get();
        OverrideView asked = new OverrideView(
                Ids.next(),
                caseId,
                step,
                condition,
                reason == null ? "" : reason.strip(),
                officer.authority().name(),
                officer.signInName(),
                clock.instant(),
                null,
                null,
                null,
                null);
        try {
            overrides.add(asked, officer.unit());
        } catch (DuplicateKeyException e) {
            throw new Rejection(Violation.state("override-waits", condition));
        }
        events.publishEvent(new OverrideChanged(OverrideChanged.What.REQUESTED, asked));
    }

    /** A second person of the named role gives leave or turns the request down. */
    @PreAuthorize("hasAuthority('case.work')")
    public void decide(UUID id, boolean approve, @Nullable String answer) {
        OverrideView asked = overrides.find(id).orElseThrow(() -> new Rejection(Violation.state("override-decided")));
        turn.take(asked.caseId());
        Officer officer = currentOfficer.get();
        if (officer.signInName().equals(asked.requestedBy())) {
            throw new Rejection(Violation.right("override-own-request"));
        }
        if (!isForMe(asked)) {
            throw new Rejection(Violation.right("override-other-role"));
        }
        if (!approve) {
            Inputs.check().required("answer", answer).done();
        }
        Instant now = clock.instant();
        if (!overrides.decide(id, approve, answer, now, officer.signInName())) {
            throw new Rejection(Violation.state("override-decided"));
        }
        events.publishEvent(new OverrideChanged(
                approve ? OverrideChanged.What.APPROVED : OverrideChanged.What.TURNED_DOWN,
                overrides.find(id).orElseThrow()));
        heldSteps.retry(asked.caseId());
    }

    /** Whether the officer who acts now is the second person this request waits for. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isForMe(OverrideView asked) {
        Officer officer = currentOfficer.get();
        return asked.isWaiting()
                && officer.authority().name().equals(asked.authority())
                && mayOverride(asked.condition())
                        .filter(role -> role == officer.role())
                        .isPresent()
                && !officer.signInName().equals(asked.requestedBy());
    }

    /** Every case in which a condition was overridden. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public Set<CaseId> cases() {
        return overrides.cases();
    }

    /** Those of some cases in which a condition was overridden; for the red marks of lists. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Set<CaseId> among(Collection<CaseId> cases) {
        return cases.isEmpty() ? Set.of() : overrides.among(cases);
    }

    /** The overrides of a case, the oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<OverrideView> of(CaseId caseId) {
        return overrides.of(caseId);
    }
}
