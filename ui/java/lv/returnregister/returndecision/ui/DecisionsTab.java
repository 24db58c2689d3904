package lv.returnregister.returndecision.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.BanLengths;
import lv.returnregister.casefile.ui.CaseTab;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.TableBasis;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.returndecision.Appeals;
import lv.returnregister.returndecision.AsylumClaims;
import lv.returnregister.returndecision.LegalChecks;
import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.returndecision.ReturnEnds;
import lv.returnregister.returndecision.domain.AsylumClaim;
import lv.returnregister.returndecision.domain.EndOfReturn;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every return decision of the case, the newest first, with the ban it carries. */
@Component
class DecisionsTab implements CaseTab {

    private final ReturnDecisions decisions;
    private final LegalChecks checks;
    private final Appeals appeals;
    private final AsylumClaims asylum;
    private final ReturnEnds ends;
    private final TableBasis tables;
    private final FactTexts texts;

    DecisionsTab(
            ReturnDecisions decisions,
            LegalChecks checks,
            Appeals appeals,
            AsylumClaims asylum,
            ReturnEnds ends,
            TableBasis tables,
            FactTexts texts) {
        this.decisions = decisions;
        this.checks = checks;
        this.appeals = appeals;
        this.asylum = asylum;
        this.ends = ends;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "decisions";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(CaseView view) {
        return view.kind() == CaseKind.RETURN;
    }

    @Override
    public int count(CaseView view) {
        return decisions.of(view.id()).size();
    }

    @Override
    public com.vaadin.flow.component.Component content(CaseView view) {
        List<ReturnDecision> found = decisions.of(view.id());
        List<AsylumClaim> claims = asylum.of(view.id());
        List<EndOfReturn> proposedEnds = ends.of(view.id());
        if (found.isEmpty() && claims.isEmpty() && proposedEnds.isEmpty()) {
            return new EmptyState(Texts.text("returndecision.tab.none"), Texts.text("returndecision.tab.none.about"));
        }
        Div stack = new Div();
        stack.addClassName("rr-stack");
        proposedEnds.forEach(end ->
                stack.add(card(end, end.equals(proposedEnds.get(0)) ? tables.of(view.id(), "returnEnd") : null)));
        claims.forEach(claim -> stack.add(card(claim)));
        found.forEach(decision -> stack.add(
                card(decision, decision.equals(found.get(0)) ? tables.of(view.id(), "returnDecisionKind") : null)));
        return stack;
    }

    private Card card(EndOfReturn end, @Nullable String basis) {
        String state = end.isWaiting() ? "waiting" : end.isApproved() ? "ended" : "turned-down";
        Instant decided = end.decidedAt();
        String by = end.decidedBy();
        return Card.titled(
                Texts.text("returndecision.tab.end"),
                new StatusBadge(
                        end.isWaiting() ? Tone.SOON : end.isApproved() ? Tone.DONE : Tone.LATER,
                        Texts.text("returndecision.tab.end." + state)),
                new KeyValueList()
                        .with(Texts.text("returndecision.tab.end.reason"), label(CodeList.RETURN_END, end.reason()))
                        .with(Texts.text("returndecision.tab.end.basis"), basis)
                        .with(Texts.text("returndecision.tab.end.since"), LegalTime.write(end.since()))
                        .with(Texts.text("returndecision.tab.end.evidence"), end.evidence())
                        .with(
                                Texts.text("returndecision.tab.end.proposed"),
                                texts.name(end.proposedBy()) + ", " + Dates.minute(end.proposedAt()))
                        .with(
                                Texts.text("returndecision.tab.end.decided"),
                                by == null || decided == null ? null : texts.name(by) + ", " + Dates.minute(decided))
                        .with(Texts.text("returndecision.tab.end.refusal"), end.refusal()));
    }

    private static Card card(AsylumClaim claim) {
        String outcome = claim.outcome() == null ? "pending" : claim.outcome();
        Instant registered = claim.registeredAt();
        Instant decided = claim.decidedAt();
        return Card.titled(
                Texts.text("returndecision.tab.asylum"),
                new StatusBadge(
                        claim.isPending() ? Tone.INFORMATION : Tone.DONE,
                        Texts.text("returndecision.tab.asylum." + outcome)),
                new KeyValueList()
                        .with(Texts.text("returndecision.tab.asylum.applied"), Dates.minute(claim.appliedAt()))
                        .with(
                                Texts.text("returndecision.tab.asylum.registered"),
                                registered == null ? null : Dates.minute(registered))
                        .with(
                                Texts.text("returndecision.tab.asylum.decided"),
                                decided == null ? null : Dates.minute(decided)));
    }

    private Card card(ReturnDecision decision, @Nullable String byTable) {
        String status = decision.status().name().toLowerCase(Locale.ROOT);
        Tone tone = switch (decision.status()) {
            case SIGNED, SERVED -> Tone.DONE;
            case REPEALED, REPLACED -> Tone.LATER;
            default -> Tone.INFORMATION;
        };
        Integer days = decision.days();
        String length = BanLengths.words(decision.banLength());
        return Card.titled(
                title(texts.label(CodeList.RETURN_DECISION, decision.kind())),
                new StatusBadge(tone, Texts.text("returndecision.tab.status." + status)),
                new KeyValueList()
                        .with(Texts.text("returndecision.tab.number"), decision.number())
                        .with(
                                Texts.text("returndecision.tab.authority"),
                                texts.label(CodeList.UNIT, decision.authority().name()))
                        .with(Texts.text("returndecision.tab.days"), days == null ? null : String.valueOf(days))
                        .with(
                                Texts.text("returndecision.tab.until"),
                                decision.voluntaryUntil() == null ? null : LegalTime.write(decision.voluntaryUntil()))
                        .with(
                                Texts.text("returndecision.tab.ban"),
                                length == null
                                        ? Texts.text("returndecision.tab.ban.none")
                                        : Texts.text(
                                                "returndecision.tab.ban.of",
                                                length,
                                                label(CodeList.TERRITORY, decision.banTerritory()),
                                                label(CodeList.BAN_CASE, decision.banGround())))
                        .with(Texts.text("law.table.label"), byTable)
                        .with(Texts.text("returndecision.tab.reasons"), decision.reasons())
                        .with(
                                Texts.text("returndecision.tab.drafted"),
                                texts.name(decision.draftedBy()) + ", " + Dates.minute(decision.draftedAt()))
                        .with(Texts.text("returndecision.tab.amends"), amended(decision))
                        .with(Texts.text("returndecision.tab.check"), checked(decision))
                        .with(Texts.text("returndecision.tab.signed"), signed(decision))
                        .with(Texts.text("returndecision.tab.served"), served(decision))
                        .with(Texts.text("returndecision.tab.contest"), contested(decision))
                        .with(Texts.text("returndecision.tab.appeal"), appealed(decision)));
    }

    private static String title(String label) {
        return label.substring(0, 1).toUpperCase(Texts.language()) + label.substring(1);
    }

    private @Nullable String amended(ReturnDecision decision) {
        return decisions.of(decision.caseId()).stream()
                .filter(earlier -> earlier.id().equals(decision.amends()))
                .findFirst()
                .map(earlier -> Texts.text(
                        "returndecision.tab.amends.of",
                        earlier.number() == null ? "–" : earlier.number(),
                        decision.amendReason() == null ? "" : decision.amendReason()))
                .orElse(null);
    }

    private @Nullable String checked(ReturnDecision decision) {
        return checks.of(decision).stream()
                .findFirst()
                .map(check -> check.outcome() == null || check.checkedAt() == null || check.checkedBy() == null
                        ? Texts.text("returndecision.tab.check.open", Dates.minute(check.askedAt()))
                        : Texts.text(
                                "returndecision.tab.check."
                                        + check.outcome().name().toLowerCase(Locale.ROOT),
                                texts.name(check.checkedBy()),
                                Dates.minute(check.checkedAt()),
                                check.findings() == null ? "" : check.findings()))
                .orElse(null);
    }

    private @Nullable String signed(ReturnDecision decision) {
        String by = decision.signedBy();
        return by == null || decision.signedAt() == null
                ? null
                : texts.name(by) + ", " + Dates.minute(decision.signedAt());
    }

    private @Nullable String served(ReturnDecision decision) {
        return decision.servedAt() == null
                ? null
                : Dates.day(LegalTime.day(decision.servedAt())) + " · "
                        + label(CodeList.SERVICE_MEANS, decision.serviceMeans()) + " · "
                        + label(CodeList.LANGUAGE, decision.serviceLanguage());
    }

    private @Nullable String contested(ReturnDecision decision) {
        return decision.servedAt() == null
                ? null
                : decisions
                        .contestOf(decision)
                        .map(contest -> contest.outcome() == null
                                ? Texts.text("returndecision.tab.contest.pending", Dates.minute(contest.receivedAt()))
                                : decided(contest.receivedAt(), contest.outcome()))
                        .orElse(null);
    }

    private @Nullable String appealed(ReturnDecision decision) {
        return appeals.of(decision.caseId()).stream()
                .filter(appeal -> appeal.decisionId().equals(decision.id()))
                .findFirst()
                .map(appeal -> appeal.outcome() == null
                        ? Texts.text(
                                "returndecision.tab.appeal.pending",
                                Dates.minute(appeal.receivedAt()),
                                Texts.text("returndecision.tab.appeal." + stand(appeal.suspends())))
                        : judged(decided(appeal.receivedAt(), appeal.outcome()), appeal.decisionNo()))
                .orElse(null);
    }

    private static String judged(String outcome, @Nullable String number) {
        return number == null ? outcome : Texts.text("returndecision.tab.appeal.judgment", outcome, number);
    }

    private static String decided(Instant receivedAt, String outcome) {
        return Texts.text(
                "returndecision.tab.contest.decided",
                Dates.minute(receivedAt),
                Texts.text("returndecision.tab.outcome." + outcome));
    }

    private static String stand(@Nullable Boolean suspends) {
        if (suspends == null) {
            return "unknown";
        }
        return suspends ? "suspended" : "not-suspended";
    }

    private String label(CodeList list, @Nullable String code) {
        return code == null ? "" : texts.label(list, code);
    }
}
