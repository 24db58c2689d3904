package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the detained foreigner was searched (State Border Guard Law, section 19 (4)).
 *
 * @param sameSex whether an officer of the same sex did it
 * @param searcher who did it; the officer who records it when absent
 * @param present who else was there; for a minor the representative
 * @param found what was found; nothing when absent
 * @param searchedAt when, Riga time; now when absent
 */
public record RecordSearch(
        Boolean sameSex,
        @Nullable String searcher,
        @Nullable String present,
        @Nullable String found,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime searchedAt) {

    public RecordSearch {
        Inputs.check().required("sameSex", sameSex).done();
    }
}
