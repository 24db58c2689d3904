package lv.returnregister.cockpit.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.workflow.ui.ModelNames;
import org.jspecify.annotations.Nullable;

/** Why a case could not be worked on, in words. */
public final class VerdictWords {

    /** Refusals whose first value is an element of the version the cases run on. */
    private static final Set<String> PLACES = Set.of("migration-no-place", "migration-place");

    private VerdictWords() {}

    /**
     * All reasons in a row.
     *
     * @param source the engine's id of the version the case runs on, by which places are named; absent when nothing migrates
     */
    public static String why(List<Violation> why, @Nullable String source, ModelNames names) {
        return why.stream()
                .map(one -> Rejections.describe(source == null ? one : named(one, source, names)))
                .collect(Collectors.joining(" "));
    }

    private static Violation named(Violation violation, String source, ModelNames names) {
        if (!PLACES.contains(violation.code())) {
            return violation;
        }
        List<String> parameters = new ArrayList<>(violation.parameters());
        parameters.set(0, names.place(source + "#" + parameters.getFirst()));
        return new Violation(violation.kind(), violation.code(), violation.field(), parameters);
    }
}
