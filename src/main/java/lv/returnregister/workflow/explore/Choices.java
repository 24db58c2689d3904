package lv.returnregister.workflow.explore;

import java.util.ArrayList;
import java.util.List;

/** Every way a move with open choices can go: the move is done again and again, each time with the next answers. */
final class Choices {

    private static final int ENDLESS = 500;

    private final List<Integer> picked = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int at;
    private int gateways;

    /** Counts the gateways of one move; false when it goes round in a circle in which nothing ever waits. */
    boolean mayPass() {
        return ++gateways < ENDLESS;
    }

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
        gateways = 0;
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
