package lv.returnregister.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Tells which entry bans stand against a person. Implemented by module {@code entryban}. */
public interface KnownBans {

    /**
     * An entry ban in force.
     *
     * @param ground case of a ban (list CL-BNC), word or code
     * @param from first day of its period
     * @param until last day of its period, absent when indefinite
     * @param territory list CL-TER, word or code
     */
    record KnownBan(
            UUID id,
            PersonId personId,
            CaseId caseId,
            String ground,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String territory) {}

    /** The bans in force against these persons today. */
    List<KnownBan> inForce(Collection<PersonId> persons);
}
