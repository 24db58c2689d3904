package lv.returnregister.processes.explore;

import java.util.ArrayList;
import java.util.List;

/** Every way a move with open choices can go: the move is done again and again, each time with the next answers. */
final class Choices {

    private final List<Integer> picked = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int at;

    int pick(int size) {
        if (at == picked.size()) {
            picked.add(0);
            sizes.add(size);
        }
        return picked.get(at++);
    }

    /** Goes on to the next way; false when there is none. */
    boolean next() {
        at = 0;
        while (!picked.isEmpty()) {
            int last = picked.size() - 1;
            if (picked.get(last) + 1 < sizes.get(last)) {
                picked.set(last, picked.get(last) + 1);
                return true;
            }
            picked.remove(last);
            sizes.remove(last);
        }
        return false;
    }
}
