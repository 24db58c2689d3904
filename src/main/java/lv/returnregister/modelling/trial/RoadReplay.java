package lv.returnregister.modelling.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.returnregister.cockpit.FinishedRoads;
import lv.returnregister.cockpit.FinishedRoads.Place;
import lv.returnregister.cockpit.FinishedRoads.Road;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay.Answer;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ProcessShape;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays the draft of a process over the roads of the cases that have ended: steps they took that are gone, ways that are
 * closed, steps they would have had to take besides, and steps that ask for another form, role, authority or time limit.
 * Which way a changed condition would have sent a case cannot be known: routing values of ended cases are not kept. That is
 * said, and not guessed.
 */
@Component
class RoadReplay implements ReplayWork {

    /** Beside a step or way: it was taken, it would be taken. */
    private static final String TAKEN = "✓";

    private static final String NOT_TAKEN = "–";

    private static final String SEPARATOR = "|";

    private final FinishedRoads roads;
    private final DeployedShapes shapes;

    RoadReplay(FinishedRoads roads, DeployedShapes shapes) {
        this.roads = roads;
        this.shapes = shapes;
    }

    @Override
    public boolean fits(ModelRef model) {
        return model.kind() == ModelKind.PROCESS;
    }

    @Override
    public Optional<LocalDate> lastChange(ModelRef model, String text) {
        ProcessShape.read(model.key(), text);
        return Optional.empty();
    }

    @Override
    public Reach reach(ModelRef model) {
        FinishedRoads.Past past = roads.past(model.key());
        Place last = past.last();
        return new Reach(past.count(), last == null ? "" : written(last));
    }

    @Override
    public Page page(ModelRef model, String text, LocalDate asOf, String cursor, String last, int most) {
        ProcessShape draft = ProcessShape.read(model.key(), text);
        List<Road> page = roads.page(model.key(), cursor.isEmpty() ? null : read(cursor), read(last), most);
        Map<String, Difference> known = new HashMap<>();
        List<Compared> compared = new ArrayList<>();
        for (Road road : page) {
            Difference difference = known.computeIfAbsent(
                    road.definitionId() + SEPARATOR + road.variant(), key -> difference(model, road, draft));
            compared.add(difference.of(road));
        }
        return new Page(
                compared, page.isEmpty() ? cursor : written(page.getLast().place()), page.size() < most);
    }

    /** Nothing can be said of a road on a version the engine does not have any more. */
    private Difference difference(ModelRef model, Road road, ProcessShape draft) {
        try {
            return compare(shapes.of(model.key(), road.definitionId()), draft, road.path());
        } catch (Rejection unknown) {
            return new Difference(Map.of(), Map.of(), unknown.violations());
        }
    }

    /** What the draft makes of a road; the same for every case that went it. */
    record Difference(Map<String, String> before, Map<String, String> after, List<Violation> why) {

        private Compared of(Road road) {
            Outcome outcome = !after.isEmpty() ? Outcome.VALUES : why.isEmpty() ? Outcome.SAME : Outcome.UNKNOWN;
            @Nullable Answer becomes = after.isEmpty() ? null : new Answer(0, "", after);
            return new Compared(
                    road.caseId(),
                    road.place().id(),
                    outcome,
                    outcome,
                    new Answer(0, String.join(" → ", road.path()), before),
                    becomes,
                    becomes,
                    why);
        }
    }

    static Difference compare(ProcessShape walked, ProcessShape draft, List<String> path) {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        Set<String> passed = new TreeSet<>(path);
        for (String place : passed) {
            if (!draft.has(place)) {
                before.put(place, TAKEN);
                after.put(place, NOT_TAKEN);
            } else {
                asks(place, walked.asks(place), draft.asks(place), before, after);
            }
        }
        Set<String> added = new HashSet<>(draft.places());
        added.removeAll(walked.places());
        Set<String> conditions = new TreeSet<>();
        for (int i = 1; i < path.size(); i++) {
            String from = path.get(i - 1);
            String to = path.get(i);
            // Places of ways side by side stand after one another without one leading to the other.
            if (walked.follows(to, from) && draft.has(from) && draft.has(to)) {
                way(from, to, walked, draft, added, before, after, conditions);
            }
        }
        List<Violation> why = conditions.stream()
                .map(way -> Violation.state("replay-condition", way))
                .toList();
        return new Difference(before, after, why);
    }

    private static void way(
            String from,
            String to,
            ProcessShape walked,
            ProcessShape draft,
            Set<String> added,
            Map<String, String> before,
            Map<String, String> after,
            Set<String> conditions) {
        String way = from + " → " + to;
        if (draft.follows(to, from)) {
            if (!draft.conditions(from, to).equals(walked.conditions(from, to))) {
                conditions.add(way);
            }
            return;
        }
        draft.way(from, to, added)
                .ifPresentOrElse(
                        between -> between.forEach(place -> {
                            before.put(place, NOT_TAKEN);
                            after.put(place, TAKEN);
                        }),
                        () -> {
                            before.put(way, TAKEN);
                            after.put(way, NOT_TAKEN);
                        });
    }

    private static void asks(
            String place,
            Map<String, String> walked,
            Map<String, String> draft,
            Map<String, String> before,
            Map<String, String> after) {
        Set<String> words = new TreeSet<>(walked.keySet());
        words.addAll(draft.keySet());
        for (String word : words) {
            String was = walked.getOrDefault(word, NOT_TAKEN);
            String becomes = draft.getOrDefault(word, NOT_TAKEN);
            if (!was.equals(becomes)) {
                before.put(place + ": " + word, was);
                after.put(place + ": " + word, becomes);
            }
        }
    }

    private static String written(Place place) {
        return place.endedAt() + SEPARATOR + place.id();
    }

    private static Place read(String written) {
        int at = written.indexOf(SEPARATOR);
        return new Place(Instant.parse(written.substring(0, at)), written.substring(at + 1));
    }
}
