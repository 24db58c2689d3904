package lv.returnregister.workflow.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every marking a process can reach, and what leads from one to another. */
public final class RoadMap {

    private final List<String> markings;
    private final BitSet over;
    private final int beginnings;
    private final List<List<Way>> ways;

    private RoadMap(List<String> markings, BitSet over, int beginnings, List<List<Way>> ways) {
        this.markings = markings;
        this.over = over;
        this.beginnings = beginnings;
        this.ways = ways;
    }

    /** A move and the marking it leads to. */
    record Way(Move move, int to) {}

    /** Something found wrong, with the shortest road that leads to it. */
    public record Finding(String what, Move move, List<Move> road) {

        @Override
        public String toString() {
            return what + " at " + move + ", after "
                    + road.stream().map(Move::activity).collect(Collectors.joining(" > "));
        }
    }

    public int states() {
        return markings.size();
    }

    public long transitions() {
        return ways.stream().mapToLong(List::size).sum();
    }

    /** Every move that can happen at all. */
    public Set<Move> moves() {
        Set<Move> moves = new LinkedHashSet<>();
        ways.forEach(out -> out.forEach(way -> moves.add(way.move())));
        return moves;
    }

    /** The markings from which no end can be reached. */
    public List<String> deadEnds() {
        return dead().stream().mapToObj(markings::get).toList();
    }

    /** The shortest road to a marking from which no end can be reached. */
    public Optional<List<Move>> roadToDeadEnd() {
        return roadToFirst(dead());
    }

    /** The shortest road to a marking in which none of these moves is possible, though the process is not over. */
    public Optional<List<Move>> roadWithout(Predicate<Move> moves) {
        BitSet lacking = new BitSet();
        for (int i = 0; i < ways.size(); i++) {
            lacking.set(i, !over.get(i) && ways.get(i).stream().noneMatch(way -> moves.test(way.move())));
        }
        return roadToFirst(lacking);
    }

    /** Markings are numbered as they were found, so the first of several is the nearest. */
    private Optional<List<Move>> roadToFirst(BitSet wanted) {
        int goal = wanted.nextSetBit(0);
        if (goal < 0) {
            return Optional.empty();
        }
        int[] cameFrom = new int[markings.size()];
        Move[] cameBy = new Move[markings.size()];
        Arrays.fill(cameFrom, 0, beginnings, -1);
        Arrays.fill(cameFrom, beginnings, cameFrom.length, -2);
        for (int from = 0; from < goal; from++) {
            for (Way way : ways.get(from)) {
                if (cameFrom[way.to()] == -2) {
                    cameFrom[way.to()] = from;
                    cameBy[way.to()] = way.move();
                }
            }
        }
        return Optional.of(road(goal, cameFrom, cameBy));
    }

    private BitSet dead() {
        List<List<Integer>> back = new ArrayList<>();
        markings.forEach(marking -> back.add(new ArrayList<>()));
        for (int from = 0; from < ways.size(); from++) {
            for (Way way : ways.get(from)) {
                back.get(way.to()).add(from);
            }
        }
        BitSet ends = (BitSet) over.clone();
        Deque<Integer> open = new ArrayDeque<>();
        over.stream().forEach(open::add);
        while (!open.isEmpty()) {
            for (int before : back.get(open.remove())) {
                if (!ends.get(before)) {
                    ends.set(before);
                    open.add(before);
                }
            }
        }
        ends.flip(0, markings.size());
        return ends;
    }

    /**
     * Walks the markings together with one fact that is true or false, false at the beginning.
     *
     * @param drifts whether the fact may turn at any moment by itself
     * @param everywhere what can happen in every marking and moves no token
     * @param fact how the moves change the fact and which of them may not happen while it is false
     */
    public Outcome with(boolean drifts, Collection<Move> everywhere, Fact fact) {
        int size = markings.size();
        Rules rules = new Rules(fact);
        int[] cameFrom = new int[2 * size];
        Move[] cameBy = new Move[2 * size];
        Arrays.fill(cameFrom, -2);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < beginnings; i++) {
            cameFrom[2 * i] = -1;
            open.add(2 * i);
        }
        // What can be done everywhere does not depend on the marking: it is judged once.
        List<Move> stillDone =
                everywhere.stream().filter(move -> !rules.of(move).refuses()).toList();
        Optional<Move> unlawful =
                stillDone.stream().filter(move -> rules.of(move).forbids()).findFirst();
        long states = 0;
        long transitions = 0;
        Finding finding = null;
        while (!open.isEmpty()) {
            int state = open.remove();
            boolean holds = state % 2 == 1;
            states++;
            if (drifts) {
                transitions++;
                reach(state ^ 1, state, BY_ITSELF, cameFrom, cameBy, open);
            }
            for (Way way : ways.get(state / 2)) {
                Rule rule = rules.of(way.move());
                if (!holds && rule.refuses()) {
                    continue;
                }
                if (!holds && rule.forbids() && finding == null) {
                    finding = new Finding(fact.what(), way.move(), road(state, cameFrom, cameBy));
                }
                transitions++;
                boolean after = holds ? rule.staysTrue() : rule.turnsTrue();
                reach(2 * way.to() + (after ? 1 : 0), state, way.move(), cameFrom, cameBy, open);
            }
            transitions += holds ? everywhere.size() : stillDone.size();
            if (!holds && finding == null && unlawful.isPresent()) {
                finding = new Finding(fact.what(), unlawful.get(), road(state, cameFrom, cameBy));
            }
        }
        return new Outcome(states, transitions, Optional.ofNullable(finding));
    }

    private static final Move BY_ITSELF = new Move(Move.Kind.TIME, "", "", "");

    /** What a fact says of a move, asked once. */
    private record Rule(boolean forbids, boolean refuses, boolean turnsTrue, boolean staysTrue) {}

    private static final class Rules {

        private final Fact fact;
        private final Map<Move, Rule> known = new IdentityHashMap<>();

        Rules(Fact fact) {
            this.fact = fact;
        }

        Rule of(Move move) {
            return known.computeIfAbsent(
                    move,
                    key -> new Rule(
                            fact.forbids(move), fact.refuses(move), fact.after(move, false), fact.after(move, true)));
        }
    }

    private static void reach(int state, int from, Move by, int[] cameFrom, Move[] cameBy, Deque<Integer> open) {
        if (cameFrom[state] == -2) {
            cameFrom[state] = from;
            cameBy[state] = by;
            open.add(state);
        }
    }

    private static List<Move> road(int state, int[] cameFrom, Move[] cameBy) {
        List<Move> road = new ArrayList<>();
        for (int at = state; cameFrom[at] >= 0; at = cameFrom[at]) {
            if (!cameBy[at].activity().isEmpty()) {
                road.addFirst(cameBy[at]);
            }
        }
        return road;
    }

    /** What a walk with a fact saw. */
    public record Outcome(long states, long transitions, Optional<Finding> finding) {}

    /** A fact of the case as the walk sees it. */
    public interface Fact {

        /** What is wrong when a forbidden move happens while the fact is false. */
        String what();

        /** Whether the move must not happen while the fact is false. */
        boolean forbids(Move move);

        /** Whether the move is refused while the fact is false. */
        boolean refuses(Move move);

        /** The fact after the move. */
        boolean after(Move move, boolean before);
    }

    /** A fact nothing in the models changes: it turns by itself. */
    public static Fact outside(String what, Predicate<Move> forbids, Predicate<Move> refuses) {
        return new Fact() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public boolean forbids(Move move) {
                return forbids.test(move);
            }

            @Override
            public boolean refuses(Move move) {
                return refuses.test(move);
            }

            @Override
            public boolean after(Move move, boolean before) {
                return before;
            }
        };
    }

    /** A fact that some moves make true and others false; nothing is refused. */
    public static Fact road(String what, Predicate<Move> forbids, Predicate<Move> makes, Predicate<Move> undoes) {
        return new Fact() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public boolean forbids(Move move) {
                return forbids.test(move);
            }

            @Override
            public boolean refuses(Move move) {
                return false;
            }

            @Override
            public boolean after(Move move, boolean before) {
                return makes.test(move) || (before && !undoes.test(move));
            }
        };
    }

    /** Gathers a map while it is walked. */
    static final class Builder {

        private final List<String> markings = new ArrayList<>();
        private final BitSet over = new BitSet();
        private final Map<Move, Move> moves = new HashMap<>();
        private final List<List<Way>> ways = new ArrayList<>();
        private int beginnings;

        void marking(String text, boolean isOver) {
            over.set(markings.size(), isOver);
            markings.add(text);
            ways.add(new ArrayList<>());
        }

        void beginnings(int count) {
            beginnings = count;
        }

        void move(int from, Move move, int to) {
            ways.get(from).add(new Way(moves.computeIfAbsent(move, one -> one), to));
        }

        RoadMap build() {
            return new RoadMap(markings, over, beginnings, ways);
        }
    }
}
