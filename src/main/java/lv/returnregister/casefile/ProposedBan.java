package lv.returnregister.casefile;

import java.util.Optional;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** An answer that proposes an entry ban together with a return decision. */
public interface ProposedBan {

    /** Word of the ban's ground, null when no ban is proposed. */
    @Nullable
    String banGround();

    /** Its length, null when no ban is proposed. */
    @Nullable
    BanLength banLength();

    /** {@code schengen} or {@code latvia}, null when no ban is proposed. */
    @Nullable
    String banTerritory();

    /** Tells who drafted the return decision that waits for a signature. Implemented by {@code returndecision}. */
    interface Drafts {

        /** Sign-in name of the drafter, absent when no draft waits. */
        Optional<String> drafter(CaseId caseId);
    }
}
