package lv.returnregister.detention;

import java.util.EnumSet;
import java.util.Set;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Stage;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the stage of a case follow custody without losing how far the procedure has come. */
@Component
class CustodyStage {

    /** Custody is all there is to say. */
    private static final Set<Stage> NOTHING_BEGUN =
            EnumSet.of(Stage.OPENED, Stage.APPREHENDED, Stage.DETAINED, Stage.ALTERNATIVE, Stage.AT_LIBERTY);

    /** Custody is the news, and the case stands here again when it ends. */
    private static final Set<Stage> UNDER_WAY = EnumSet.of(
            Stage.DECISION_DRAFT, Stage.DECISION_SIGNED, Stage.SERVED, Stage.VOLUNTARY_TERM, Stage.REMOVAL_PREPARATION);

    private final CaseFiles cases;

    CustodyStage(CaseFiles cases) {
        this.cases = cases;
    }

    /**
     * Custody changes. A case that waits for a contest, a court or an asylum decision, and one that is over, keeps saying
     * so.
     *
     * @return where the case stands again afterwards; null when nothing had begun
     */
    @Nullable
    Stage enter(CaseId caseId, Stage custody) {
        Stage present = cases.find(caseId).stage();
        boolean underWay = UNDER_WAY.contains(present);
        if (underWay || NOTHING_BEGUN.contains(present)) {
            cases.enter(caseId, custody);
        }
        return underWay ? present : null;
    }

    /** Nobody is held: said only where there is nothing more to say. */
    void atLiberty(CaseId caseId) {
        if (NOTHING_BEGUN.contains(cases.find(caseId).stage())) {
            cases.enter(caseId, Stage.AT_LIBERTY);
        }
    }

    /** Custody ends: the case stands where it stood before, or the foreigner is at liberty; another stage is left alone. */
    void leave(CaseId caseId, Stage custody, @Nullable Stage before) {
        if (cases.find(caseId).stage() == custody) {
            cases.enter(caseId, before == null ? Stage.AT_LIBERTY : before);
        }
    }
}
