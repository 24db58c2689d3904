package lv.returnregister.returndecision.domain;

import lv.returnregister.casefile.PendingAsylum;
import lv.returnregister.shared.CaseId;
import org.springframework.stereotype.Component;

/** Reads from the recorded applications whether one waits for its decision. */
@Component
class AsylumWatch implements PendingAsylum {

    private final CaseAsylumClaims claims;

    AsylumWatch(CaseAsylumClaims claims) {
        this.claims = claims;
    }

    @Override
    public boolean isPending(CaseId caseId) {
        return claims.newest(caseId).filter(AsylumClaim::isPending).isPresent();
    }
}
