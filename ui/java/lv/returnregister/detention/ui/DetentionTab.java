package lv.returnregister.detention.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lv.returnregister.access.Authority;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.CaseTab;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.TableBasis;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.AlternativeView;
import lv.returnregister.detention.Alternatives;
import lv.returnregister.detention.DetentionComplaints;
import lv.returnregister.detention.Detentions;
import lv.returnregister.detention.Placements;
import lv.returnregister.detention.domain.Alternative;
import lv.returnregister.detention.domain.Apprehension;
import lv.returnregister.detention.domain.Complaints.Complaint;
import lv.returnregister.detention.domain.DecidingAuthorityTable;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.detention.domain.Placement;
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

/** How the foreigner was found, every detention, complaint and alternative of the case, the newest first. */
@Component
class DetentionTab implements CaseTab {

    private final Detentions detentions;
    private final Alternatives alternatives;
    private final DetentionComplaints complaints;
    private final Placements placements;
    private final DetaineeCards detainee;
    private final TableBasis tables;
    private final FactTexts texts;

    DetentionTab(
            Detentions detentions,
            Alternatives alternatives,
            DetentionComplaints complaints,
            Placements placements,
            DetaineeCards detainee,
            TableBasis tables,
            FactTexts texts) {
        this.detentions = detentions;
        this.alternatives = alternatives;
        this.complaints = complaints;
        this.placements = placements;
        this.detainee = detainee;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "detention";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isFor(CaseView view) {
        return view.kind() == CaseKind.RETURN;
    }

    @Override
    public com.vaadin.flow.component.Component content(CaseView view) {
        Div stack = new Div();
        stack.addClassName("rr-stack");
        List<Detention> found = detentions.of(view.id());
        List<AlternativeView> measures = alternatives.of(view.id());
        measures.reversed().forEach(measure -> stack.add(card(measure)));
        complaints.of(view.id()).reversed().forEach(complaint -> stack.add(card(complaint)));
        if (!found.isEmpty()) {
            detainee.of(view.id(), found.getLast().isRunning()).forEach(stack::add);
        }
        List<Placement> placed = placements.of(view.id());
        found.reversed().forEach(detention -> stack.add(card(detention, placed)));
        if (found.isEmpty() && measures.isEmpty()) {
            stack.add(new EmptyState(Texts.text("detention.tab.none"), Texts.text("detention.tab.none.about")));
        }
        detentions
                .apprehension(view.id())
                .ifPresent(
                        apprehension -> stack.add(card(apprehension, tables.of(view.id(), "returnDecisionAuthority"))));
        return stack;
    }

    private Card card(Detention detention, List<Placement> placed) {
        boolean running = detention.isRunning();
        return Card.titled(
                Texts.text("detention.tab.title"),
                new StatusBadge(
                        running ? Tone.INFORMATION : Tone.DONE,
                        Texts.text(running ? "detention.tab.running" : "detention.tab.ended")),
                new KeyValueList()
                        .with(Texts.text("detention.tab.started"), Dates.minute(detention.startedAt()))
                        .with(Texts.text("detention.tab.unit"), texts.label(CodeList.UNIT, detention.unit()))
                        .with(
                                Texts.text("detention.tab.ground"),
                                texts.label(CodeList.DETENTION_GROUND, detention.ground()))
                        .with(
                                Texts.text("detention.tab.placements"),
                                lines(placed.stream()
                                        .filter(placement ->
                                                placement.detentionId().equals(detention.id()))
                                        .map(this::words)
                                        .toList()))
                        .with(Texts.text("detention.tab.why-no-alternative"), detention.alternativesWhyNot())
                        .with(
                                Texts.text(
                                        detention.isByCourt()
                                                ? "detention.tab.until.court"
                                                : "detention.tab.until.authority"),
                                Dates.minute(detention.termEndsAt()))
                        .with(
                                Texts.text("detention.tab.ended-at"),
                                detention.endedAt() == null ? null : Dates.minute(detention.endedAt()))
                        .with(Texts.text("detention.tab.end-reason"), reason(detention.endReason())));
    }

    private String words(Placement placement) {
        String place = texts.label(CodeList.CUSTODY_PLACE, placement.place());
        String since = Dates.minute(placement.placedAt());
        String bed = placement.bed();
        return bed == null
                ? Texts.text("detention.tab.placement.of", place, since)
                : Texts.text("detention.tab.placement.bed", place, bed, since);
    }

    private static Div lines(List<String> words) {
        Div lines = new Div();
        words.forEach(line -> lines.add(new Div(line)));
        return lines;
    }

    private Card card(AlternativeView view) {
        Alternative measure = view.alternative();
        Instant endedAt = measure.endedAt();
        KeyValueList pairs = new KeyValueList()
                .with(
                        Texts.text("detention.tab.alternative.measure"),
                        texts.label(CodeList.ALTERNATIVE, measure.measure()))
                .with(Texts.text("detention.tab.alternative.imposed"), Dates.minute(measure.imposedAt()))
                .with(
                        Texts.text("detention.tab.alternative.interval"),
                        label(CodeList.REPORTING_INTERVAL, measure.reportingInterval()))
                .with(Texts.text("detention.tab.alternative.unit"), label(CodeList.UNIT, measure.reportingUnit()))
                .with(Texts.text("detention.tab.alternative.conditions"), measure.conditions())
                .with(Texts.text("detention.tab.alternative.reason"), measure.reason())
                .with(
                        Texts.text("detention.tab.alternative.reported"),
                        view.reports().stream()
                                .map(report -> Dates.minute(report.at()))
                                .collect(Collectors.joining(" · ")));
        view.breaches()
                .forEach(breach -> pairs.with(
                        Texts.text("detention.tab.alternative.breach"),
                        Texts.text("detention.tab.alternative.breach.of", Dates.minute(breach.at()), breach.what())));
        pairs.with(Texts.text("detention.tab.alternative.ended-at"), endedAt == null ? null : Dates.minute(endedAt))
                .with(Texts.text("detention.tab.basis"), Texts.text("detention.tab.alternative.basis"));
        return Card.titled(
                Texts.text("detention.tab.alternative"),
                new StatusBadge(
                        measure.isInForce() ? Tone.INFORMATION : Tone.DONE,
                        measure.isInForce()
                                ? Texts.text("detention.tab.alternative.in-force")
                                : Texts.text("detention.tab.alternative.ended." + measure.endReason())),
                pairs);
    }

    private Card card(Complaint complaint) {
        Instant until = complaint.until();
        Instant decidedAt = complaint.decidedAt();
        String received = Dates.minute(complaint.receivedAt());
        return Card.titled(
                Texts.text("detention.tab.complaint"),
                new StatusBadge(
                        complaint.isPending() ? Tone.INFORMATION : Tone.DONE,
                        Texts.text(
                                complaint.isPending()
                                        ? "detention.tab.complaint.pending"
                                        : "detention.tab.complaint.decided")),
                new KeyValueList()
                        .with(
                                Texts.text("detention.tab.complaint.received"),
                                complaint.late()
                                        ? received + " · " + Texts.text("detention.tab.complaint.late")
                                        : received)
                        .with(
                                Texts.text("detention.tab.complaint.outcome"),
                                label(CodeList.COMPLAINT_OUTCOME, complaint.outcome()))
                        .with(
                                Texts.text("detention.tab.complaint.decided-at"),
                                decidedAt == null ? null : Dates.minute(decidedAt))
                        .with(Texts.text("detention.tab.complaint.until"), until == null ? null : Dates.minute(until))
                        .with(Texts.text("detention.tab.complaint.reason"), complaint.reason())
                        .with(Texts.text("detention.tab.basis"), Texts.text("detention.tab.complaint.basis")));
    }

    private @Nullable String label(CodeList list, @Nullable String codeOrWords) {
        return codeOrWords == null ? null : texts.label(list, codeOrWords);
    }

    private @Nullable String reason(@Nullable String code) {
        return code == null ? null : texts.label(CodeList.RELEASE_REASON, code);
    }

    private Card card(Apprehension apprehension, @Nullable String byTable) {
        Integer days = apprehension.overstayDays();
        String number = apprehension.judgmentNo();
        LocalDate date = apprehension.judgmentDate();
        DecidingAuthorityTable.Hit competence = detentions.competence(apprehension);
        Authority named = apprehension.decisionBy();
        String competent = Texts.text(
                "detention.tab.competence.of",
                competence.authority(),
                competence.citation().in(Texts.language()));
        return Card.titled(
                Texts.text("detention.tab.apprehension"),
                null,
                new KeyValueList()
                        .with(Texts.text("detention.tab.found-at"), Dates.minute(apprehension.at()))
                        .with(Texts.text("detention.tab.place"), apprehension.place())
                        .with(
                                Texts.text("detention.tab.violation"),
                                texts.label(CodeList.VIOLATION, apprehension.ground()))
                        .with(Texts.text("detention.tab.circumstances"), apprehension.circumstances())
                        .with(Texts.text("detention.tab.overstay"), days == null ? null : String.valueOf(days))
                        .with(
                                Texts.text("detention.tab.judgment"),
                                number == null || date == null
                                        ? null
                                        : Texts.text("detention.tab.judgment.of", number, LegalTime.write(date)))
                        .with(Texts.text("detention.tab.imprisoned"), day(apprehension.imprisonedOn()))
                        .with(Texts.text("detention.tab.release"), day(apprehension.releaseOn()))
                        .with(
                                Texts.text("detention.tab.basis"),
                                number == null ? null : Texts.text("detention.tab.judgment.basis"))
                        .with(
                                Texts.text("detention.tab.competence"),
                                named == null || named == competence.authority()
                                        ? competent
                                        : Texts.text("detention.tab.competence.named", named, competent))
                        .with(Texts.text("law.table.label"), byTable));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : LegalTime.write(day);
    }
}
