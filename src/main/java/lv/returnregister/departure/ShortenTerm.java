package lv.returnregister.departure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;

/**
 * Command: the term for voluntary departure is made shorter (Directive 2008/115/EC, article 7 (4)).
 *
 * @param ground {@code absconding}, {@code unfounded} or {@code threat}
 * @param reasons the facts behind it
 * @param until its new last day
 * @param toldAt when the foreigner was told, Riga time
 */
public record ShortenTerm(
        String ground,
        String reasons,
        @Dated(Dated.When.AHEAD) LocalDate until,
        @Dated(Dated.When.PAST) LocalDateTime toldAt) {

    public ShortenTerm {
        Inputs.check()
                .required("ground", ground)
                .oneOf("ground", ground, "absconding", "unfounded", "threat")
                .required("reasons", reasons)
                .required("until", until)
                .required("toldAt", toldAt)
                .done();
    }
}
