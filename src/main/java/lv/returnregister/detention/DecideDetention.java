package lv.returnregister.detention;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: whether the foreigner is detained (Immigration Law, section 51).
 *
 * @param decision {@code detain} or {@code do-not-detain}
 * @param ground ground of detention (list CL-DET)
 * @param facility where the person is placed (list CL-PLC)
 * @param alternativesWhyNot why nothing milder does
 * @param bestInterests for a minor or a family: how the child's best interests were weighed
 * @param newFacts for a further detention: what is new since custody was last decided on
 * @param reason why not detained
 */
public record DecideDetention(
        String decision,
        @Nullable String ground,
        @Nullable String facility,
        @Nullable String alternativesWhyNot,
        @Nullable String bestInterests,
        @Nullable String newFacts,
        @Nullable String reason) {

    public DecideDetention {
        Inputs.check()
                .required("decision", decision)
                .oneOf("decision", decision, "detain", "do-not-detain")
                .requiredIf("detain".equals(decision), "facility", facility)
                .requiredIf("do-not-detain".equals(decision), "reason", reason)
                .done();
    }

    public boolean detain() {
        return "detain".equals(decision);
    }

    /** Whether the officer names what is new. */
    public boolean namesNewFacts() {
        return newFacts != null && !newFacts.isBlank();
    }
}
