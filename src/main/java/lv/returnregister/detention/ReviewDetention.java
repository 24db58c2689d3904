package lv.returnregister.detention;

import lv.returnregister.shared.Inputs;

/**
 * Command: it was weighed anew whether detention is still needed (Directive 2008/115/EC, article 15 (3)).
 *
 * @param outcome {@code needed} or {@code not-needed}
 * @param reason why, also why nothing milder does
 */
public record ReviewDetention(String outcome, String reason) {

    public ReviewDetention {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "needed", "not-needed")
                .required("reason", reason)
                .done();
    }

    /** Whether detention goes on. */
    public boolean isNeeded() {
        return "needed".equals(outcome);
    }
}
