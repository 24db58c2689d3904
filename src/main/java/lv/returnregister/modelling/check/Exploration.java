package lv.returnregister.modelling.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lv.returnregister.safeguard.SafeguardTable;
import lv.returnregister.safeguard.SafeguardTable.Safeguard;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.StepNames;
import lv.returnregister.workflow.explore.Move;
import lv.returnregister.workflow.explore.RoadMap;
import lv.returnregister.workflow.explore.Unexplorable;
import lv.returnregister.workflow.explore.Walk;

/**
 * Walks through everything the processes can do once a draft is live, and says where a case would come to what the law
 * forbids: an act without what must go before it, an act past its safeguard, a way that is shut, a road without end. Names
 * of elements decide nothing: what an activity does is read from what it calls, and what is asked there from its place.
 */
final class Exploration {

    /** Twice as many markings as the widest process has had; beyond it nobody would get an answer in time. */
    private static final int LIMIT = 400_000;

    private final String process;
    private final Collection<String> texts;
    private final SafeguardTable safeguards;
    private final Report report;
    private final DiagramPath diagram;

    /**
     * @param process id of the process that is changed
     * @param diagram the draft's own elements, to show a road on
     * @param texts every process, the draft among them
     */
    Exploration(
            String process, DiagramPath diagram, Collection<String> texts, SafeguardTable safeguards, Report report) {
        this.process = process;
        this.diagram = diagram;
        this.texts = texts;
        this.safeguards = safeguards;
        this.report = report;
    }

    /** The process by itself first: what is wrong there is said in no time, and the whole case is walked only without it. */
    void explore() {
        try {
            Walk walk = Walk.of(texts);
            RoadMap own = walk.explore(process, LIMIT);
            byItself(walk, own);
            if (report.findings().isEmpty()) {
                for (String root : walk.rootsAbove(process)) {
                    withinTheCase(root.equals(process) ? own : walk.explore(root, LIMIT));
                }
            }
        } catch (Unexplorable unknown) {
            boolean here =
                    unknown.process().equals(process) || unknown.process().isEmpty();
            report.road(
                    "cannot-be-explored",
                    here ? unknown.element() : null,
                    List.of(),
                    here ? process : unknown.process(),
                    report.words("unexplorable." + unknown.reason().word()));
        }
    }

    private void byItself(Walk walk, RoadMap own) {
        deadEnds(own);
        orders(own, true);
        conditions(walk, own);
        RequiredWayOut.all().values().stream()
                .filter(way -> process.equals(way.process()))
                .forEach(way -> own.roadWithout(way::opens).ifPresent(road -> say("way-out-shut", road, way.demand())));
        Set<Move> reached = own.moves();
        walk.steps().stream()
                .filter(move -> move.process().equals(process) && !reached.contains(move))
                .forEach(move -> report.error("never-reached", false, move.activity()));
    }

    private void withinTheCase(RoadMap road) {
        deadEnds(road);
        orders(road, false);
    }

    private void deadEnds(RoadMap road) {
        road.roadToDeadEnd().ifPresent(way -> say("road-without-end", way, LocalizedText.of("", "")));
    }

    private void orders(RoadMap road, boolean own) {
        RequiredOrder.all().forEach((name, order) -> {
            if (own ? process.equals(order.within()) : order.within() == null) {
                road.with(false, Set.of(), order.fact(name))
                        .finding()
                        .ifPresent(found -> say("order-of-the-law", way(found), order.demand()));
            }
        });
    }

    /**
     * A safeguard is asked at an activity by the activity's own name. Where an activity does another step, or an officer is
     * asked for one under another name, the step's conditions are not asked.
     */
    private void conditions(Walk walk, RoadMap road) {
        safeguards.rows().forEach((id, row) -> {
            boolean past = walk.steps().stream().anyMatch(move -> demands(row, move) && !asks(row, move));
            if (past) {
                RoadMap.Fact fact = RoadMap.outside(id, move -> demands(row, move), move -> asks(row, move));
                road.with(true, Set.of(), fact)
                        .finding()
                        .ifPresent(found -> say("safeguard-passed-by", way(found), demand(row)));
            }
        });
    }

    private static boolean demands(Safeguard row, Move move) {
        return row.steps().contains(move.step());
    }

    private static boolean asks(Safeguard row, Move move) {
        return row.steps().contains(StepNames.kebab(move.activity()));
    }

    private static LocalizedText demand(Safeguard row) {
        return LocalizedText.of(row.lv() + " (" + row.citation() + ")", row.en() + " (" + row.citationEn() + ")");
    }

    private static List<Move> way(RoadMap.Finding found) {
        List<Move> way = new ArrayList<>(found.road());
        way.add(found.move());
        return way;
    }

    /** The end of the road stands in the text with the process it lies in, for it may lie in another than the changed one. */
    private void say(String rule, List<Move> way, LocalizedText demand) {
        List<String> path = diagram.of(way);
        report.road(
                rule,
                path.isEmpty() ? null : path.getLast(),
                path,
                way.isEmpty() ? process : way.getLast().toString(),
                demand);
    }
}
