package lv.returnregister.casefile;

import java.time.Instant;
import lv.returnregister.access.Authority;
import lv.returnregister.casefile.domain.CaseFile;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case as others read it.
 *
 * @param number as written on letters, {@code VRS-2026-00421}
 * @param findingAuthority who found the violation
 * @param decidingAuthority whose decision it is
 * @param openedAt UTC
 * @param place where the foreigner was last found
 * @param closedAt UTC, absent while the case is open
 */
public record CaseView(
        CaseId id,
        String number,
        CaseKind kind,
        Stage stage,
        PersonId personId,
        Authority findingAuthority,
        String findingUnit,
        Authority decidingAuthority,
        String decidingUnit,
        Instant openedAt,
        String openedBy,
        @Nullable String place,
        @Nullable Instant closedAt) {

    static CaseView of(CaseFile file) {
        return new CaseView(
                file.id(),
                file.number(),
                file.kind(),
                file.stage(),
                file.personId(),
                file.findingAuthority(),
                file.findingUnit(),
                file.decidingAuthority(),
                file.decidingUnit(),
                file.openedAt(),
                file.openedBy(),
                file.place(),
                file.closedAt());
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
