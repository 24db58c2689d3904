package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which parts of two sequences belong together. */
final class Alignment {

    /** Above this many comparisons the middle of two texts is told as replaced. */
    private static final long MOST_COMPARISONS = 4_000_000;

    /** A place that the other side does not have. */
    static final int NONE = -1;

    /**
     * Two places beside each other.
     *
     * @param before index in the earlier sequence, or {@link #NONE}
     * @param after index in the later sequence, or {@link #NONE}
     */
    record Place(int before, int after) {

        boolean both() {
            return before != NONE && after != NONE;
        }
    }

    private Alignment() {}

    /** All places of both in order; what is equal stands together, by the longest common sequence. */
    static <T> List<Place> of(List<T> before, List<T> after) {
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            places.add(new Place(i, i));
        }
        middle(before, head, before.size() - tail, after, head, after.size() - tail, places);
        for (int i = tail; i > 0; i--) {
            places.add(new Place(before.size() - i, after.size() - i));
        }
        return places;
    }

    private static <T> void middle(
            List<T> before, int from, int to, List<T> after, int since, int until, List<Place> places) {
        int rows = to - from;
        int columns = until - since;
        boolean compared = (long) rows * columns <= MOST_COMPARISONS;
        int[][] longest = new int[compared ? rows + 1 : 1][compared ? columns + 1 : 1];
        for (int i = rows - 1; compared && i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = before.get(from + i).equals(after.get(since + j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (compared && i < rows && j < columns && before.get(from + i).equals(after.get(since + j))) {
                places.add(new Place(from + i++, since + j++));
            } else if (j >= columns || i < rows && (!compared || longest[i + 1][j] >= longest[i][j + 1])) {
                places.add(new Place(from + i++, NONE));
            } else {
                places.add(new Place(NONE, since + j++));
            }
        }
    }

    /** The same, with what was replaced beside what replaces it. */
    static List<Place> paired(List<Place> places) {
        List<Place> paired = new ArrayList<>();
        List<Integer> removed = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        for (Place place : places) {
            if (place.both()) {
                settle(removed, added, paired);
                paired.add(place);
            } else if (place.after() == NONE) {
                removed.add(place.before());
            } else {
                added.add(place.after());
            }
        }
        settle(removed, added, paired);
        return paired;
    }

    private static void settle(List<Integer> removed, List<Integer> added, List<Place> paired) {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            paired.add(new Place(i < removed.size() ? removed.get(i) : NONE, i < added.size() ? added.get(i) : NONE));
        }
        removed.clear();
        added.clear();
    }

    /** The fewest members of both sequences that must be moved to come from one order to the other. */
    static Set<String> moved(List<String> before, List<String> after) {
        Map<String, Integer> places = IntStream.range(0, before.size())
                .boxed()
                .collect(Collectors.toMap(before::get, place -> place, (first, second) -> first));
        List<String> common =
                after.stream().filter(places::containsKey).distinct().toList();
        int[] order = common.stream().mapToInt(places::get).toArray();
        int[] length = new int[order.length];
        int[] previous = new int[order.length];
        int last = NONE;
        for (int i = 0; i < order.length; i++) {
            length[i] = 1;
            previous[i] = NONE;
            for (int j = 0; j < i; j++) {
                if (order[j] < order[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last == NONE || length[i] > length[last]) {
                last = i;
            }
        }
        boolean[] stays = new boolean[order.length];
        Arrays.fill(stays, false);
        for (int i = last; i != NONE; i = previous[i]) {
            stays[i] = true;
        }
        Set<String> moved = new HashSet<>();
        for (int i = 0; i < order.length; i++) {
            if (!stays[i]) {
                moved.add(common.get(i));
            }
        }
        return moved;
    }
}
