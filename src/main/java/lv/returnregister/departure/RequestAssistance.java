package lv.returnregister.departure;

import java.util.List;
import lv.returnregister.shared.Inputs;

/**
 * Command: the foreigner asks for help to leave voluntarily.
 *
 * @param programme {@code iom}, {@code frontex} or {@code other}
 * @param support what is asked: {@code ticket}, {@code document}, {@code money}, {@code reintegration}, {@code medical}
 */
public record RequestAssistance(String programme, List<String> support) {

    public RequestAssistance {
        Inputs.check()
                .required("programme", programme)
                .oneOf("programme", programme, "iom", "frontex", "other")
                .required("support", support)
                .require(support == null || !support.isEmpty(), "support", "required")
                .done();
    }
}
