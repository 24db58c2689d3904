package lv.returnregister.departure;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the foreigner is told when the removal starts (Cabinet Regulation 454/2011, points 21 and 21.1).
 *
 * @param startsAt Riga time
 * @param language in which they were told, ISO 639-1
 * @param shortNotice why less than twelve hours do: {@code threat} or {@code quicker}
 * @param shortNoticeReason the facts behind it
 */
public record AnnounceRemoval(
        @Dated(Dated.When.AHEAD) LocalDateTime startsAt,
        String language,
        @Nullable String shortNotice,
        @Nullable String shortNoticeReason) {

    public AnnounceRemoval {
        Inputs.check()
                .required("startsAt", startsAt)
                .required("language", language)
                .oneOf("shortNotice", shortNotice, "threat", "quicker")
                .requiredIf(shortNotice != null, "shortNoticeReason", shortNoticeReason)
                .done();
    }
}
