package lv.returnregister.detention.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Fact;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What happened in a case since custody was last decided on, and whether it may lead to a further detention. Which facts
 * do stands in list CL-NFD, which releases need them in list CL-REL.
 */
@Component
public class NewFacts {

    private static final String RELEASED = "released";

    /** With these the last word on custody was spoken; what lies before is old. */
    private static final Set<String> LAST_WORD = Set.of("not-detained", RELEASED, "departed", "removed");

    private final CaseFiles cases;
    private final Classifiers classifiers;

    public NewFacts(CaseFiles cases, Classifiers classifiers) {
        this.cases = cases;
        this.classifiers = classifiers;
    }

    /**
     * Whether a further detention has an occasion: anything new is recorded that may lead to it, or the last release was
     * for a reason that leaves the way open, such as health.
     */
    public boolean any(CaseId caseId) {
        return found(caseId, entry -> true) || releaseLeavesTheWayOpen(caseId);
    }

    /** Whether something new is recorded that is enough although a court was against detention. */
    public boolean afterRefusal(CaseId caseId) {
        return found(
                caseId,
                entry -> entry.attribute("afterRefusal").filter("yes"::equals).isPresent());
    }

    private boolean releaseLeavesTheWayOpen(CaseId caseId) {
        return cases.timeline(caseId).stream()
                .filter(fact -> LAST_WORD.contains(fact.kind()))
                .findFirst()
                .filter(fact -> RELEASED.equals(fact.kind()))
                .map(fact -> fact.details().getOrDefault("reason", ""))
                .flatMap(reason -> classifiers.find(CodeList.RELEASE_REASON, reason.substring(reason.indexOf('/') + 1)))
                .filter(reason -> reason.attribute("newFacts").isEmpty())
                .isPresent();
    }

    private boolean found(CaseId caseId, Predicate<ClassifierEntry> enough) {
        List<ClassifierEntry> occasions = classifiers.entries(CodeList.DETENTION_OCCASION).stream()
                .filter(enough)
                .toList();
        return cases.timeline(caseId).stream()
                .map(Fact::kind)
                .takeWhile(kind -> !LAST_WORD.contains(kind))
                .anyMatch(kind -> occasions.stream().anyMatch(occasion -> occasion.isMeantBy(kind)));
    }
}
