package lv.returnregister.protection.domain;

import java.util.List;
import java.util.Set;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers the steps of protection where they are of use: in open return cases, a representative only for a minor. */
@Component
class ProtectionGuard implements StepGuard {

    private static final String REPRESENTATIVE = "appoint-representative";
    private static final Set<String> STEPS = Set.of(REPRESENTATIVE, "record-vulnerability", "record-companion");

    private final CaseFiles cases;
    private final ProtectedForeigner foreigners;

    ProtectionGuard(CaseFiles cases, ProtectedForeigner foreigners) {
        this.cases = cases;
        this.foreigners = foreigners;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        if (!STEPS.contains(step)) {
            return true;
        }
        CaseView view = cases.find(caseId);
        return view.kind() == CaseKind.RETURN
                && view.isOpen()
                && (!step.equals(REPRESENTATIVE) || foreigners.isMinor(caseId));
    }
}
