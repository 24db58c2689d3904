package lv.returnregister.returndecision;

import lv.returnregister.shared.Inputs;

/**
 * Command: the asylum procedure is over.
 *
 * @param outcome {@code granted}, or {@code refused-final} when no appeal is possible or pending any more
 */
public record AsylumDecided(String outcome) {

    public AsylumDecided {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "granted", "refused-final")
                .done();
    }

    public boolean granted() {
        return "granted".equals(outcome);
    }
}
