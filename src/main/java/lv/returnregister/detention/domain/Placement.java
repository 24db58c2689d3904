package lv.returnregister.detention.domain;

import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Where a detained foreigner was placed (R122 5.5.1, 5.5.2).
 *
 * @param caseId the case
 * @param detentionId the detention it belongs to
 * @param place list CL-PLC
 * @param bed room and bed; absent where nobody named it
 * @param placedAt since when
 * @param recordedAt when it was entered
 * @param recordedBy sign-in name of the officer
 */
public record Placement(
        CaseId caseId,
        UUID detentionId,
        String place,
        @Nullable String bed,
        Instant placedAt,
        Instant recordedAt,
        String recordedBy) {}
