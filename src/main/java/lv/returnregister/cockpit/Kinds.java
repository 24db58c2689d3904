package lv.returnregister.cockpit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.workflow.ActivityTypes;

/** Which activities of the engine are which kind of place on a road. */
final class Kinds {

    private static final Map<ProcessFigures.Kind, Set<String>> TYPES = new EnumMap<>(Map.of(
            ProcessFigures.Kind.TASK, ActivityTypes.TASKS,
            ProcessFigures.Kind.CALL, ActivityTypes.CALLS,
            ProcessFigures.Kind.PART, ActivityTypes.PARTS,
            ProcessFigures.Kind.WAIT, ActivityTypes.WAITS,
            ProcessFigures.Kind.STEP, ActivityTypes.STEPS));

    private Kinds() {}

    /** The kind of a type of which the flow is told. */
    static ProcessFigures.Kind of(String type) {
        return TYPES.entrySet().stream()
                .filter(kind -> kind.getValue().contains(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a place of a road: " + type));
    }

    /** Every type with its kind, as two columns of equal length for a statement. */
    static String[][] columns() {
        List<String> types = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        TYPES.forEach((kind, ofKind) -> ofKind.forEach(type -> {
            types.add(type);
            kinds.add(kind.name());
        }));
        return new String[][] {types.toArray(String[]::new), kinds.toArray(String[]::new)};
    }
}
