package lv.returnregister.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A step that the Register refuses. Nothing of the step took effect; every failing condition is named at once, so that
 * the officer mends all of them in one go.
 */
public class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Rejection(List<Violation> violations) {
        super(violations.stream()
                .map(violation ->
                        violation.field() == null ? violation.code() : violation.field() + ": " + violation.code())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public Rejection(Violation violation) {
        this(List.of(violation));
    }

    /** Every condition that failed; never empty. */
    public List<Violation> violations() {
        return violations;
    }

    /** Whether a condition of this code is among the failed ones. */
    public boolean names(String code) {
        return violations.stream().anyMatch(violation -> violation.code().equals(code));
    }
}
