package lv.returnregister.departure.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CorrectableFact;
import lv.returnregister.casefile.CorrectedMoment;
import lv.returnregister.casefile.DepartureCorrected;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When the foreigner left: whether the term was kept, how long detention lasted and when the ban began follow from it. */
@Component
class DepartureFacts implements CorrectableFact {

    private static final String DEPARTED = "departedAt";
    private static final List<String> TERMS = List.of("voluntary-departure", "voluntary-departure-extended");

    private final CaseDepartures departures;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DepartureFacts(
            CaseDepartures departures,
            CaseFiles cases,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.departures = departures;
        this.cases = cases;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> words() {
        return Set.of(DEPARTED);
    }

    @Override
    public String recorded(CaseId caseId, String fact) {
        return departure(caseId).map(Departure::at).map(CorrectedMoment::kept).orElse("");
    }

    @Override
    public String read(CaseId caseId, String fact, String text) {
        if (departure(caseId).isEmpty()) {
            throw new Rejection(Violation.state("not-departed"));
        }
        Instant at = CorrectedMoment.read(text, clock.instant());
        Instant opened = cases.find(caseId).openedAt();
        if (LegalTime.day(at).isBefore(LegalTime.day(opened))) {
            throw new Rejection(Violation.input("to", "before-case", LegalTime.write(opened)));
        }
        return CorrectedMoment.kept(at);
    }

    @Override
    public String shown(String fact, String value) {
        return CorrectedMoment.shown(value);
    }

    @Override
    public void correct(CaseId caseId, String fact, String to, String reason) {
        Departure departure = departure(caseId).orElseThrow();
        Instant before = departure.at();
        Instant at = CorrectedMoment.of(to);
        departure.corrected(at);
        TERMS.forEach(rule -> deadlines.metRather(caseId, rule, before, at));
        events.publishEvent(new DepartureCorrected(caseId, before, at));
    }

    private Optional<Departure> departure(CaseId caseId) {
        return departures.newest(caseId);
    }
}
