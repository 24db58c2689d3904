package lv.returnregister.shell;

import java.util.function.IntSupplier;
import lv.returnregister.access.Officer;
import org.jspecify.annotations.Nullable;

/**
 * One line of the left rail. A module hangs its view into the frame by declaring a bean of this type; the frame knows no
 * module by name.
 *
 * @param group under which heading
 * @param titleKey message key of the title
 * @param route path of the view, as in its {@code @Route}, without a leading slash
 * @param order place within the group, small first; steps of ten leave room
 * @param right the right an officer needs to see the line; absent for everybody who has signed in
 * @param badge a count shown beside the title, nothing when it is zero; asked at every navigation, so it must be a kept
 *     counter and not a count over a table
 */
public record NavigationEntry(
        NavigationGroup group,
        String titleKey,
        String route,
        int order,
        @Nullable String right,
        @Nullable IntSupplier badge) {

    /** A line without a badge. */
    public static NavigationEntry of(
            NavigationGroup group, String titleKey, String route, int order, @Nullable String right) {
        return new NavigationEntry(group, titleKey, route, order, right, null);
    }

    /** The same line with a count. */
    public NavigationEntry withBadge(IntSupplier count) {
        return new NavigationEntry(group, titleKey, route, order, right, count);
    }

    public boolean isFor(Officer officer) {
        return right == null || officer.may(right);
    }
}
