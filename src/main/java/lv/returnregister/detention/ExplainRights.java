package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the detained foreigner was told of rights, duties and house rules, also of legal aid (Cabinet Regulation
 * 254/2017, point 12).
 *
 * @param language in which they were explained (list CL-LNG)
 * @param interpreter who interpreted; absent when nobody had to
 * @param signature {@code signed} or {@code refused}
 * @param refusal why the foreigner did not sign
 * @param legalAidAsked whether the foreigner asks for legal aid
 * @param explainedAt when, Riga time; now when absent
 */
public record ExplainRights(
        String language,
        @Nullable String interpreter,
        String signature,
        @Nullable String refusal,
        @Nullable Boolean legalAidAsked,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime explainedAt) {

    public ExplainRights {
        Inputs.check()
                .required("language", language)
                .required("signature", signature)
                .oneOf("signature", signature, "signed", "refused")
                .done();
    }

    boolean isSigned() {
        return "signed".equals(signature);
    }
}
