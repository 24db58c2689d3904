package lv.returnregister.modelling.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.cockpit.FinishedRoads;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Scenario.Given;
import lv.returnregister.modelling.trial.Scenario.Happening;
import lv.returnregister.workflow.DraftWalk.Offer;
import lv.returnregister.workflow.DraftWalk.Passed;
import lv.returnregister.workflow.DraftWalk.Walked;
import lv.returnregister.workflow.TableHits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What past cases brought, for trying it anew; nothing tells whose cases they were. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('law.compare')")
public class PastCases {

    private static final int SHOWN = 20;

    private final TableHits hits;
    private final FinishedRoads roads;

    PastCases(TableHits hits, FinishedRoads roads) {
        this.hits = hits;
        this.roads = roads;
    }

    /** Facts that cases brought to a table, and how many answers were given on them. */
    public record PastFacts(LocalDate day, Map<String, Object> facts, long answers) {}

    /** A road that ended cases went, and how many. */
    public record PastRoad(List<String> path, long cases) {}

    /** The facts a table was asked about most often. */
    public List<PastFacts> facts(ModelRef table) {
        return hits.usual(table.key(), SHOWN).stream()
                .map(usual -> {
                    Map<String, Object> known = new LinkedHashMap<>();
                    usual.inputs().forEach((name, value) -> {
                        if (value != null) {
                            known.put(name, value);
                        }
                    });
                    return new PastFacts(usual.lawDay(), known, usual.answers());
                })
                .toList();
    }

    /** The roads most ended cases went through a process. */
    public List<PastRoad> roads(ModelRef process) {
        return roads.usual(process.key(), SHOWN).stream()
                .map(usual -> new PastRoad(usual.path(), usual.cases()))
                .toList();
    }

    /**
     * What must have happened in a process for a case to go a road, as far as the road tells: each of its places that waits
     * comes about in its turn, with routing values that lead on to the next one. Where the draft leaves the road, it ends.
     */
    public static List<Happening> happenings(
            ProcessTrial trial, LocalDate day, Map<String, Object> facts, List<String> path) {
        List<Happening> found = new ArrayList<>();
        Walked walked = trial.walk(new Given(day, facts, found));
        for (int at = 0; at < path.size(); at++) {
            String place = path.get(at);
            Offer offer = walked.offers().stream()
                    .filter(candidate -> candidate.element().equals(place))
                    .findFirst()
                    .orElse(null);
            if (offer != null) {
                String next = at + 1 < path.size() ? path.get(at + 1) : "";
                Happening best = new Happening(place, Map.of());
                for (Map<String, Object> values : choices(offer)) {
                    best = new Happening(place, values);
                    if (leadsTo(next, walked, trial.walk(new Given(day, facts, with(found, best))))) {
                        break;
                    }
                }
                found.add(best);
                walked = trial.walk(new Given(day, facts, found));
            }
        }
        return found;
    }

    private static boolean leadsTo(String next, Walked before, Walked after) {
        if (after.stopped() != null) {
            return false;
        }
        if (next.isEmpty()) {
            return after.isOver();
        }
        return after.offers().stream().anyMatch(offer -> offer.element().equals(next))
                || after.passed().stream()
                        .skip(before.passed().size())
                        .map(Passed::element)
                        .anyMatch(next::equals);
    }

    /** Every combination of the words the conditions tell apart. */
    private static List<Map<String, Object>> choices(Offer offer) {
        List<Map<String, Object>> choices = new ArrayList<>(List.of(Map.of()));
        offer.sets().forEach((name, words) -> {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> choice : choices) {
                for (Object value : values(words)) {
                    Map<String, Object> one = new LinkedHashMap<>(choice);
                    one.put(name, value);
                    more.add(one);
                }
            }
            if (!more.isEmpty()) {
                choices.clear();
                choices.addAll(more);
            }
        });
        return choices;
    }

    private static List<Object> values(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.contains("true") || words.contains("false")) {
            return List.of(true, false);
        }
        List<Object> values = new ArrayList<>(words);
        // A word that no condition names: the way of whatever else there is.
        values.add("another");
        return values;
    }

    private static List<Happening> with(List<Happening> all, Happening one) {
        List<Happening> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
