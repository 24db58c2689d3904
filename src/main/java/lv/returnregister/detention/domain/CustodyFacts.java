package lv.returnregister.detention.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.casefile.CorrectableFact;
import lv.returnregister.casefile.CorrectedMoment;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.stereotype.Component;

/** When the foreigner was found and when they were detained: the clocks of both run from the right minute. */
@Component
class CustodyFacts implements CorrectableFact {

    private static final String APPREHENDED = "apprehendedAt";
    private static final String DETAINED = "detainedAt";
    private static final List<String> FROM_VIOLATION = List.of("eurodac-sent", "first-data-entered");

    private final CaseApprehensions apprehensions;
    private final CaseDetentions detentions;
    private final DetentionTerms terms;
    private final Deadlines deadlines;
    private final Clock clock;

    CustodyFacts(
            CaseApprehensions apprehensions,
            CaseDetentions detentions,
            DetentionTerms terms,
            Deadlines deadlines,
            Clock clock) {
        this.apprehensions = apprehensions;
        this.detentions = detentions;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Set<String> words() {
        return Set.of(APPREHENDED, DETAINED);
    }

    @Override
    public String recorded(CaseId caseId, String fact) {
        Optional<Instant> moment = fact.equals(APPREHENDED)
                ? apprehension(caseId).map(Apprehension::at)
                : detention(caseId).map(Detention::startedAt);
        return moment.map(CorrectedMoment::kept).orElse("");
    }

    @Override
    public String read(CaseId caseId, String fact, String text) {
        return fact.equals(APPREHENDED) ? readApprehended(caseId, text) : readDetained(caseId, text);
    }

    @Override
    public String shown(String fact, String value) {
        return CorrectedMoment.shown(value);
    }

    @Override
    public void correct(CaseId caseId, String fact, String to, String reason) {
        Instant at = CorrectedMoment.of(to);
        if (fact.equals(DETAINED)) {
            terms.begin(detention(caseId).orElseThrow(), at);
            return;
        }
        Apprehension apprehension = apprehension(caseId).orElseThrow();
        Instant before = apprehension.at();
        apprehension.corrected(at);
        FROM_VIOLATION.forEach(rule -> deadlines.restart(caseId, rule, before, at));
        // The time for the decision runs from the hand-over where the police found the foreigner.
        deadlines.restart(caseId, apprehension.isByPolice() ? "police-hand-over" : "return-decision", before, at);
    }

    private String readApprehended(CaseId caseId, String text) {
        Apprehension apprehension =
                apprehension(caseId).orElseThrow(() -> new Rejection(Violation.state("not-apprehended")));
        Instant at = CorrectedMoment.read(text, clock.instant());
        Optional<Instant> next = Optional.ofNullable(apprehension.handedOverAt())
                .or(() -> detention(caseId)
                        .map(Detention::startedAt)
                        .filter(started -> !started.isBefore(apprehension.at())));
        if (next.filter(at::isAfter).isPresent()) {
            throw new Rejection(Violation.input("to", "after-what-followed", LegalTime.write(next.get())));
        }
        return CorrectedMoment.kept(at);
    }

    private String readDetained(CaseId caseId, String text) {
        Detention detention = detention(caseId).orElseThrow(() -> new Rejection(Violation.state("not-detained")));
        Instant at = CorrectedMoment.read(text, clock.instant());
        Optional<Instant> found = apprehension(caseId)
                .map(Apprehension::at)
                .filter(moment -> !moment.isAfter(detention.startedAt()))
                .map(CorrectedMoment::kept)
                .map(CorrectedMoment::of);
        if (found.filter(at::isBefore).isPresent()) {
            throw new Rejection(Violation.input("to", "before-apprehension", LegalTime.write(found.get())));
        }
        Optional<Instant> earlier = detentions.of(caseId).reversed().stream()
                .filter(other -> !other.id().equals(detention.id()))
                .flatMap(other -> Optional.ofNullable(other.endedAt()).stream())
                .max(Instant::compareTo);
        if (earlier.filter(at::isBefore).isPresent()) {
            throw new Rejection(Violation.input("to", "before-earlier-release", LegalTime.write(earlier.get())));
        }
        Optional<Instant> ended = Optional.ofNullable(detention.endedAt());
        if (ended.filter(at::isAfter).isPresent()) {
            throw new Rejection(Violation.input("to", "after-what-followed", LegalTime.write(ended.get())));
        }
        return CorrectedMoment.kept(at);
    }

    private Optional<Apprehension> apprehension(CaseId caseId) {
        return apprehensions.newest(caseId);
    }

    private Optional<Detention> detention(CaseId caseId) {
        return detentions.newest(caseId);
    }
}
