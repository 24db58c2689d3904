package lv.returnregister.departure.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.CaseTab;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.TableBasis;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.departure.Departures;
import lv.returnregister.departure.Postponements;
import lv.returnregister.departure.TravelDocuments;
import lv.returnregister.departure.VoluntaryDepartures;
import lv.returnregister.departure.domain.Assistance;
import lv.returnregister.departure.domain.Departure;
import lv.returnregister.departure.domain.DocumentRequest;
import lv.returnregister.departure.domain.Postponement;
import lv.returnregister.departure.domain.Removal;
import lv.returnregister.departure.domain.RemovalCost;
import lv.returnregister.departure.domain.Shortening;
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

/** The departure, or how a removal is being prepared and carried out. */
@Component
class DepartureTab implements CaseTab {

    private final Departures departures;
    private final Postponements postponements;
    private final TravelDocuments documents;
    private final VoluntaryDepartures voluntary;
    private final Clock clock;
    private final TableBasis tables;
    private final FactTexts texts;

    DepartureTab(
            Departures departures,
            Postponements postponements,
            TravelDocuments documents,
            VoluntaryDepartures voluntary,
            Clock clock,
            TableBasis tables,
            FactTexts texts) {
        this.departures = departures;
        this.postponements = postponements;
        this.documents = documents;
        this.voluntary = voluntary;
        this.clock = clock;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "departure";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isFor(CaseView view) {
        return view.kind() == CaseKind.RETURN;
    }

    @Override
    public com.vaadin.flow.component.Component content(CaseView view) {
        Div stack = new Div();
        stack.addClassName("rr-stack");
        Optional<Departure> left = departures.departure(view.id());
        left.ifPresent(departure -> stack.add(card(departure)));
        postponements.of(view.id()).forEach(postponement -> stack.add(card(postponement)));
        voluntary.shortenings(view.id()).forEach(shortening -> stack.add(card(shortening)));
        voluntary.assistance(view.id()).forEach(assistance -> stack.add(card(assistance)));
        List<Removal> removals = departures.removals(view.id());
        String byTable = tables.of(view.id(), "escortDepth");
        boolean removed = left.filter(Departure::isForced).isPresent();
        removals.forEach(removal -> {
            boolean latest = removal.equals(removals.get(0));
            stack.add(card(removal, latest && removed, latest ? byTable : null));
        });
        documents.of(view.id()).forEach(request -> stack.add(card(request)));
        List<RemovalCost> costs = departures.costs(view.id());
        if (!costs.isEmpty()) {
            stack.add(card(costs));
        }
        if (stack.getComponentCount() == 0) {
            return new EmptyState(Texts.text("departure.tab.none"), Texts.text("departure.tab.none.about"));
        }
        return stack;
    }

    private Card card(Departure departure) {
        return Card.titled(
                Texts.text(departure.isForced() ? "departure.tab.removed" : "departure.tab.departed"),
                new StatusBadge(Tone.DONE, Dates.minute(departure.at())),
                new KeyValueList()
                        .with(
                                Texts.text("departure.tab.crossing-point"),
                                texts.label(CodeList.BORDER_CROSSING_POINT, departure.crossingPoint()))
                        .with(
                                Texts.text("departure.tab.destination"),
                                texts.label(CodeList.COUNTRY, departure.destination()))
                        .with(
                                Texts.text("departure.tab.proof"),
                                texts.label(CodeList.DEPARTURE_PROOF, departure.source())));
    }

    private Card card(Postponement postponement) {
        boolean lasts = postponement.lastsOn(LegalTime.day(clock.instant()));
        LocalDate until = postponement.until();
        Instant resumed = postponement.resumedAt();
        return Card.titled(
                Texts.text("departure.tab.postponement"),
                new StatusBadge(
                        lasts ? Tone.INFORMATION : Tone.LATER,
                        Texts.text("departure.tab.postponement." + (lasts ? "lasts" : "over"))),
                new KeyValueList()
                        .with(
                                Texts.text("departure.tab.postponement.reason"),
                                texts.label(CodeList.POSTPONEMENT_REASON, postponement.reason()))
                        .with(Texts.text("departure.tab.postponement.since"), Dates.minute(postponement.postponedAt()))
                        .with(
                                Texts.text("departure.tab.postponement.until"),
                                until == null ? null : LegalTime.write(until))
                        .with(
                                Texts.text("departure.tab.postponement.resumed"),
                                resumed == null ? null : Dates.minute(resumed)));
    }

    private Card card(Shortening shortening) {
        return Card.titled(
                Texts.text("departure.tab.shortening"),
                new StatusBadge(
                        Tone.INFORMATION, Texts.text("casefile.detail.until", LegalTime.write(shortening.until()))),
                new KeyValueList()
                        .with(
                                Texts.text("departure.tab.shortening.ground"),
                                Texts.text("departure.tab.shortening.ground." + shortening.ground()))
                        .with(Texts.text("departure.tab.shortening.reasons"), shortening.reasons())
                        .with(
                                Texts.text("departure.tab.shortening.before"),
                                Texts.text("casefile.detail.until", LegalTime.write(shortening.untilBefore())))
                        .with(Texts.text("departure.tab.shortening.told"), Dates.minute(shortening.toldAt()))
                        .with(
                                Texts.text("departure.tab.shortening.decided"),
                                texts.name(shortening.decidedBy()) + ", " + Dates.minute(shortening.decidedAt())));
    }

    private static Card card(Assistance assistance) {
        Boolean granted = assistance.granted();
        Instant decided = assistance.decidedAt();
        String state = granted == null ? "pending" : granted ? "granted" : "refused";
        return Card.titled(
                Texts.text("departure.tab.assistance"),
                new StatusBadge(
                        assistance.isPending() ? Tone.INFORMATION : Tone.DONE,
                        Texts.text("departure.tab.assistance." + state)),
                new KeyValueList()
                        .with(
                                Texts.text("departure.tab.assistance.programme"),
                                Texts.text("departure.tab.assistance.programme." + assistance.programme()))
                        .with(
                                Texts.text("departure.tab.assistance.support"),
                                assistance.support().stream()
                                        .map(word -> Texts.text("departure.tab.assistance.support." + word))
                                        .collect(Collectors.joining(", ")))
                        .with(Texts.text("departure.tab.assistance.requested"), Dates.minute(assistance.requestedAt()))
                        .with(
                                Texts.text("departure.tab.assistance.decided"),
                                decided == null ? null : Dates.minute(decided))
                        .with(Texts.text("departure.tab.assistance.reason"), assistance.reason()));
    }

    private Card card(DocumentRequest request) {
        String outcome = request.outcome() == null ? "pending" : request.outcome();
        Instant replied = request.repliedAt();
        return Card.titled(
                request.isReadmission()
                        ? Texts.text("departure.tab.request.readmission", agreement(request))
                        : Texts.text("departure.tab.request.laissez-passer"),
                new StatusBadge(
                        request.isPending() ? Tone.INFORMATION : "refused".equals(outcome) ? Tone.OVERDUE : Tone.DONE,
                        Texts.text("departure.tab.request." + outcome)),
                new KeyValueList()
                        .with(
                                Texts.text("departure.tab.request.country"),
                                texts.label(CodeList.COUNTRY, request.country()))
                        .with(Texts.text("departure.tab.request.addressee"), request.addressee())
                        .with(Texts.text("departure.tab.request.sent"), LegalTime.write(request.sentOn()))
                        .with(
                                Texts.text("departure.tab.request.replied"),
                                replied == null ? null : LegalTime.write(LegalTime.day(replied)))
                        .with(Texts.text("departure.tab.request.refusal"), request.refusal())
                        .with(Texts.text("departure.tab.request.number"), request.documentNo())
                        .with(Texts.text("departure.tab.request.valid"), day(request.validUntil()))
                        .with(Texts.text("departure.tab.request.transfer"), day(request.transferUntil())));
    }

    private String agreement(DocumentRequest request) {
        return documents
                .agreement(request.country())
                .map(agreement -> agreement.citation().in(Texts.language()))
                .orElse("");
    }

    private Card card(List<RemovalCost> costs) {
        BigDecimal total = costs.stream().map(RemovalCost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        KeyValueList lines = new KeyValueList();
        costs.forEach(cost -> lines.with(
                texts.label(CodeList.COST_KIND, cost.kind()),
                cost.note() == null ? euro(cost.amount()) : euro(cost.amount()) + " · " + cost.note()));
        return Card.titled(
                Texts.text("departure.tab.costs"),
                new StatusBadge(Tone.INFORMATION, euro(total)),
                lines.with(Texts.text("departure.tab.costs.total"), euro(total)));
    }

    private static String euro(BigDecimal amount) {
        return Texts.text("departure.tab.amount", amount.toPlainString());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : LegalTime.write(day);
    }

    private @Nullable String transit(Removal removal) {
        String country = removal.transitCountry();
        return country == null
                ? null
                : Texts.text(
                        "departure.tab.transit." + (removal.isTransitConsented() ? "consented" : "waits"),
                        texts.label(CodeList.COUNTRY, country));
    }

    private Card card(Removal removal, boolean done, @Nullable String byTable) {
        String state = removal.failedAt() != null
                ? "failed"
                : done
                        ? "done"
                        : removal.hasStarted() ? "started" : removal.announcedAt() != null ? "announced" : "prepared";
        return Card.titled(
                Texts.text("departure.tab.removal"),
                new StatusBadge(
                        removal.failedAt() != null ? Tone.OVERDUE : done ? Tone.DONE : Tone.INFORMATION,
                        Texts.text("departure.tab.removal." + state)),
                new KeyValueList()
                        .with(Texts.text("departure.tab.destination"), texts.label(CodeList.COUNTRY, removal.country()))
                        .with(Texts.text("departure.tab.prepared-at"), Dates.minute(removal.preparedAt()))
                        .with(Texts.text("departure.tab.document"), yesNo(removal.isDocumentHeld()))
                        .with(Texts.text("departure.tab.fit"), yesNo(removal.isFitToTravel()))
                        .with(Texts.text("departure.tab.monitor"), yesNo(removal.isMonitorTold()))
                        .with(Texts.text("departure.tab.fitness"), removal.fitnessNote())
                        .with(
                                Texts.text("departure.tab.monitor-answer"),
                                removal.monitorAnswer() == null
                                        ? null
                                        : Texts.text("departure.tab.monitor-answer." + removal.monitorAnswer()))
                        .with(Texts.text("departure.tab.receiver"), removal.receivedBy())
                        .with(Texts.text("departure.tab.reception"), reception(removal))
                        .with(Texts.text("departure.tab.escort"), label(CodeList.ESCORT_DEPTH, removal.escort()))
                        .with(
                                Texts.text("departure.tab.escort-proposed"),
                                label(CodeList.ESCORT_DEPTH, removal.escortProposed()))
                        .with(Texts.text("law.table.label"), byTable)
                        .with(Texts.text("departure.tab.escort-reasons"), removal.escortReasons())
                        .with(Texts.text("departure.tab.route"), removal.route())
                        .with(Texts.text("departure.tab.transit"), transit(removal))
                        .with(Texts.text("departure.tab.ticket"), removal.ticket())
                        .with(
                                Texts.text("departure.tab.starts-at"),
                                removal.startsAt() == null ? null : Dates.minute(removal.startsAt()))
                        .with(Texts.text("departure.tab.language"), label(CodeList.LANGUAGE, removal.language()))
                        .with(Texts.text("departure.tab.short-notice"), removal.shortNoticeReason())
                        .with(
                                Texts.text("departure.tab.failure"),
                                label(CodeList.REMOVAL_FAILURE, removal.failureReason())));
    }

    private static @Nullable String reception(Removal removal) {
        return removal.receiver() == null ? null : yesNo(removal.isReceptionConfirmed());
    }

    private @Nullable String label(CodeList list, @Nullable String code) {
        return code == null ? null : texts.label(list, code);
    }

    private static String yesNo(boolean value) {
        return Texts.text(value ? "casefile.yes" : "casefile.no");
    }
}
