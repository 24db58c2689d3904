package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseDocuments;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Fact;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What happened, newest first, with the letters that came of it. */
@org.springframework.stereotype.Component
class TimelineTab implements CaseTab {

    /** A fact entered later than this after it happened says so. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final CaseFiles cases;
    private final CaseDocuments documents;
    private final FactTexts texts;
    private final Letters letters;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    TimelineTab(
            CaseFiles cases,
            CaseDocuments documents,
            FactTexts texts,
            Letters letters,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.texts = texts;
        this.letters = letters;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component content(CaseView view) {
        List<Fact> facts = cases.timeline(view.id());
        if (facts.isEmpty()) {
            return new EmptyState(Texts.text("casefile.timeline.empty"), "");
        }
        Map<UUID, DocumentView> byId = currentOfficer.get().may("case.read")
                ? documents.of(view.id()).stream()
                        .collect(Collectors.toMap(letter -> letter.id().value(), Function.identity()))
                : Map.of();
        OrderedList list = new OrderedList();
        list.addClassName("rr-timeline");
        list.getElement().setAttribute("aria-label", Texts.text("casefile.tab.timeline"));
        LocalDate day = null;
        for (Fact fact : facts) {
            LocalDate its = LegalTime.day(fact.at());
            list.add(line(fact, !its.equals(day), byId.get(document(fact))));
            day = its;
        }
        return list;
    }

    private static UUID document(Fact fact) {
        UUID id = fact.documentId();
        return id == null ? new UUID(0, 0) : id;
    }

    private ListItem line(Fact fact, boolean newDay, @Nullable DocumentView letter) {
        Div when = new Div();
        when.addClassName("rr-timeline-when");
        if (newDay) {
            when.add(new Div(day(LegalTime.day(fact.at()))));
        }
        when.add(new Div(Dates.time(fact.at())));

        Span dot = new Span();
        dot.addClassName("rr-timeline-dot");
        dot.getElement().setAttribute("data-authority", "register".equals(fact.recordedBy()) ? "" : fact.authority());
        dot.getElement().setAttribute("aria-hidden", "true");

        Div what = new Div();
        what.addClassName("rr-timeline-what");
        Span title = new Span(texts.title(fact));
        title.addClassName("rr-timeline-title");
        what.add(title);
        String details = texts.details(fact);
        Span line = new Span(details.isEmpty() ? texts.who(fact) : details + " · " + texts.who(fact));
        line.addClassName("rr-second");
        what.add(line);
        if (Duration.between(fact.at(), fact.recordedAt()).compareTo(LATE) > 0) {
            Span late = new Span(Texts.text("casefile.recorded-at", Dates.minute(fact.recordedAt())));
            late.addClassName("rr-second");
            what.add(late);
        }
        if (letter != null) {
            what.add(letters.original(letter));
        }
        ListItem item = new ListItem(when, dot, what);
        item.getElement().setAttribute("data-fact", fact.kind());
        return item;
    }

    private String day(LocalDate day) {
        LocalDate today = LegalTime.day(clock.instant());
        if (day.equals(today)) {
            return Texts.text("casefile.today");
        }
        return day.equals(today.minusDays(1)) ? Texts.text("casefile.yesterday") : Dates.day(day);
    }
}
