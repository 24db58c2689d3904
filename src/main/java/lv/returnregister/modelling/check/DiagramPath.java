package lv.returnregister.modelling.check;

import static lv.returnregister.modelling.check.ModelXml.id;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.workflow.explore.Move;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A road of a case as the elements of one diagram, so that it can be lit up: what happens in a called process stands at the
 * call activity, and between two places stand the flows, gateways and events of the shortest way.
 */
final class DiagramPath {

    /** After the id of a sub-process: the place where it is over, which nobody sees. */
    private static final String OVER = ".";

    private final String process;
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, Set<String>> calls = new LinkedHashMap<>();

    /**
     * @param process id of the process the diagram shows
     * @param below the processes that may come to run below each process, itself included
     */
    DiagramPath(String process, ModelXml file, Map<String, Set<String>> below) {
        this.process = process;
        for (Element e : ModelXml.below(file.root())) {
            switch (String.valueOf(e.getLocalName())) {
                case "sequenceFlow" -> {
                    lead(e.getAttribute("sourceRef"), id(e));
                    lead(id(e), e.getAttribute("targetRef"));
                }
                case "boundaryEvent" -> lead(e.getAttribute("attachedToRef"), id(e));
                case "callActivity" -> calls.put(id(e), below.getOrDefault(e.getAttribute("calledElement"), Set.of()));
                case "startEvent" -> lead(id((Element) e.getParentNode()), id(e));
                case "endEvent" -> lead(id(e), id((Element) e.getParentNode()) + OVER);
                case "subProcess" ->
                    ModelXml.children((Element) e.getParentNode()).stream()
                            .filter(flow -> id(e).equals(flow.getAttribute("sourceRef")))
                            .forEach(flow -> lead(id(e) + OVER, id(flow)));
                default -> {}
            }
        }
    }

    private void lead(String from, String to) {
        next.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    /** What the diagram shows of a road. */
    List<String> of(List<Move> road) {
        List<String> path = new ArrayList<>();
        String before = null;
        for (Move move : road) {
            String place = place(move, before).orElse(null);
            if (place != null && !place.equals(before)) {
                path.addAll(between(before, place));
                path.add(place);
                before = place;
            }
        }
        return List.copyOf(path);
    }

    /** Where a move happens: of several calls the one the case stands in, else the nearest ahead. */
    private Optional<String> place(Move move, @Nullable String before) {
        if (move.process().equals(process)) {
            return Optional.of(move.activity());
        }
        List<String> fitting = calls.entrySet().stream()
                .filter(call -> call.getValue().contains(move.process()))
                .map(Map.Entry::getKey)
                .toList();
        if (before == null || fitting.contains(before)) {
            return before == null ? fitting.stream().findFirst() : Optional.of(before);
        }
        Map<String, String> reached = from(before, Set.copyOf(fitting));
        return fitting.stream()
                .filter(reached::containsKey)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private List<String> between(@Nullable String from, String to) {
        if (from == null) {
            return List.of();
        }
        Map<String, String> cameFrom = from(from, Set.of(to));
        List<String> way = new ArrayList<>();
        for (String at = cameFrom.get(to); at != null && !at.equals(from); at = cameFrom.get(at)) {
            if (!at.endsWith(OVER)) {
                way.addFirst(at);
            }
        }
        return way;
    }

    /** What can be reached from a place until one of the goals is, with the place before each. */
    private Map<String, String> from(String place, Set<String> goals) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(place));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String following : next.getOrDefault(at, List.of())) {
                if (cameFrom.putIfAbsent(following, at) == null) {
                    if (goals.contains(following)) {
                        return cameFrom;
                    }
                    open.add(following);
                }
            }
        }
        return cameFrom;
    }
}
