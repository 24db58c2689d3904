package lv.returnregister.modelling.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.explore.Move;
import lv.returnregister.workflow.explore.RoadMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What the law demands of the order of things, as {@code modelling/required-order.yaml} says it.
 *
 * @param lv the demand, Latvian
 * @param en the demand, English
 * @param citation where the law says so, Latvian
 * @param citationEn the same, English
 * @param within the process whose own road is meant, absent for the road of the whole case
 * @param before activities, as {@code process/activity}, that are never reached
 * @param after before one of these was done
 * @param anew what makes the earlier one count no more
 */
public record RequiredOrder(
        String lv,
        String en,
        String citation,
        String citationEn,
        @Nullable String within,
        Set<String> before,
        Set<String> after,
        Set<String> anew) {

    private static final Map<String, RequiredOrder> ALL =
            LawFile.read("required-order.yaml", new TypeReference<Map<String, RequiredOrder>>() {});

    /** Every demand by its name. */
    public static Map<String, RequiredOrder> all() {
        return ALL;
    }

    /** The demand with the law beside it. */
    public LocalizedText demand() {
        return LocalizedText.of(lv + " (" + citation + ")", en + " (" + citationEn + ")");
    }

    /** The demand as a walk through the models sees it. */
    public RoadMap.Fact fact(String name) {
        return RoadMap.road(name, is(before), is(after), is(anew));
    }

    private static Predicate<Move> is(Set<String> activities) {
        return move -> LawFile.names(activities, move);
    }
}
