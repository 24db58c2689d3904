package lv.returnregister.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The house: which module stands on which floor. A module knows only modules of lower floors. */
final class Floors {

    /** Module to floor, the only place where it is written. */
    static final Map<String, Integer> TABLE = table();

    /**
     * Pairs on one floor of which the first may know the second, and why.
     */
    static final Map<String, String> NEIGHBOURS = Map.of(
            "safeguard -> workflow",
            "safeguards are the guards the workflow asks before a step (its interface StepGuard)",
            "workflow -> shell",
            "the form of a step is drawn with the texts and parts of the frame; the frame knows no workflow",
            "modelling -> documents",
            "administrators keep the templates of letters too; the letters know no library",
            "cockpit -> inbox",
            "a supervisor gives the tasks of the officers' desk to others; the inbox knows no cockpit",
            "modelling -> cockpit",
            "a draft is replayed over the cases the cockpit counts and leaves the Register as its lists do; the cockpit knows"
                    + " no modelling");

    private Floors() {}

    private static Map<String, Integer> table() {
        Map<String, Integer> floors = new LinkedHashMap<>();
        Set.of("shared").forEach(module -> floors.put(module, 0));
        Set.of("access", "classifier").forEach(module -> floors.put(module, 1));
        Set.of("workflow", "deadline", "audit", "safeguard", "shell").forEach(module -> floors.put(module, 2));
        Set.of("person", "documents", "inbox", "cockpit", "modelling", "content")
                .forEach(module -> floors.put(module, 3));
        floors.put("casefile", 4);
        Set.of("detention", "returndecision", "departure", "entryban", "protection")
                .forEach(module -> floors.put(module, 5));
        floors.put("launch", 6);
        Set.of("scenario", "demodata", "bench").forEach(module -> floors.put(module, 7));
        return Map.copyOf(floors);
    }

    /** One line for each pair of modules that breaks the order of the floors, with one place where it does. */
    static Set<String> findings(Iterable<JavaClass> classes) {
        Map<String, String> found = new LinkedHashMap<>();
        for (JavaClass type : classes) {
            Optional<String> from = Classes.module(type);
            if (from.isEmpty()) {
                continue;
            }
            if (!TABLE.containsKey(from.get())) {
                found.put(from.get(), "module " + from.get() + " stands on no floor: " + type.getName());
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass().getBaseComponentType();
                Optional<String> to = Classes.module(other);
                if (to.isPresent() && !to.equals(from) && !allowed(from.get(), to.get())) {
                    String pair = from.get() + " -> " + to.get();
                    found.putIfAbsent(pair, pair + ": " + dependency.getDescription());
                }
            }
        }
        return new TreeSet<>(found.values());
    }

    private static boolean allowed(String from, String to) {
        Integer below = TABLE.get(to);
        return below != null && (below < TABLE.getOrDefault(from, -1) || NEIGHBOURS.containsKey(from + " -> " + to));
    }

    /** The pairs of modules of which the first knows the second. */
    static Set<String> pairs(Iterable<JavaClass> classes) {
        Set<String> pairs = new TreeSet<>();
        for (JavaClass type : classes) {
            Classes.module(type)
                    .ifPresent(from -> type.getDirectDependenciesFromSelf()
                            .forEach(dependency -> Classes.module(
                                            dependency.getTargetClass().getBaseComponentType())
                                    .filter(to -> !to.equals(from))
                                    .ifPresent(to -> pairs.add(from + " -> " + to))));
        }
        return pairs;
    }
}
