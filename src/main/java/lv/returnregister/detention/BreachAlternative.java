package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the foreigner did not keep to the alternative to detention.
 *
 * @param what what was not done
 * @param breachedAt when, Riga time; now when absent
 */
public record BreachAlternative(
        String what, @Dated(Dated.When.PAST) @Nullable LocalDateTime breachedAt) {

    public BreachAlternative {
        Inputs.check().required("what", what).done();
    }
}
