package lv.returnregister.detention.domain;

import java.util.List;
import java.util.Set;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done for and with a detained foreigner needs somebody who is detained; what was taken can be given back later, too. */
@Component
class DetaineeGuard implements StepGuard {

    private static final Set<String> WHILE_DETAINED =
            Set.of("explain-rights", "inform-others", "record-health-check", "record-search", "list-belongings");

    private final CaseDetentions detentions;
    private final CaseBelongings belongings;
    private final CaseKeepings keepings;

    DetaineeGuard(CaseDetentions detentions, CaseBelongings belongings, CaseKeepings keepings) {
        this.detentions = detentions;
        this.belongings = belongings;
        this.keepings = keepings;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        if (WHILE_DETAINED.contains(step)) {
            return whileDetained(caseId);
        }
        return switch (step) {
            case "return-belongings" ->
                belongings.held(caseId).isEmpty() ? List.of(Violation.state("no-belongings")) : List.of();
            case "keep-temporarily" ->
                keepings.running(caseId)
                                .filter(keeping -> keeping.ground() != null)
                                .isPresent()
                        ? List.of(Violation.state("kept-already"))
                        : whileDetained(caseId);
            default -> List.of();
        };
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    private List<Violation> whileDetained(CaseId caseId) {
        return detentions.running(caseId).isEmpty() ? List.of(Violation.state("not-detained")) : List.of();
    }
}
