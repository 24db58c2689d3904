package lv.returnregister.departure;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;

/**
 * Command: the foreigner is told when the removal starts (Cabinet Regulation 454/2011, point 21).
 *
 * @param startsAt Riga time
 * @param language in which they were told, ISO 639-1
 */
public record AnnounceRemoval(@Dated(Dated.When.AHEAD) LocalDateTime startsAt, String language) {

    public AnnounceRemoval {
        Inputs.check()
                .required("startsAt", startsAt)
                .required("language", language)
                .done();
    }
}
