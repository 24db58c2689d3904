package lv.returnregister.cockpit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.cockpit.DeadlineBoard;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.cockpit.ProcessFigures.Scope;

/** How the cockpit's views write what they show into the address, and read it again. */
final class CockpitWords {

    private static final String SCOPE = "scope";
    private static final String UNIT = "unit";
    private static final String KIND = "kind";
    private static final String LIST = "list";
    private static final String RULE = "rule";

    private CockpitWords() {}

    /** {@code THREE_DAYS} as {@code three-days}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value with this word; an unknown word is none. */
    static <E extends Enum<E>> Optional<E> value(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst();
    }

    /** The scope of an address: the own unit when it names none. */
    static Scope scope(QueryParameters query) {
        String unit = query.getSingleParameter(UNIT).orElse("");
        if (!unit.isEmpty()) {
            return Scope.unit(unit);
        }
        return query.getSingleParameter(SCOPE)
                .flatMap(word -> value(Reach.class, word))
                .map(reach -> new Scope(reach, null))
                .orElse(Scope.OWN_UNIT);
    }

    /** The board's filter of an address. */
    static DeadlineBoard.Filter board(QueryParameters query) {
        return new DeadlineBoard.Filter(
                scope(query),
                query.getSingleParameter(KIND)
                        .flatMap(word -> value(DeadlineBoard.Kind.class, word))
                        .orElse(DeadlineBoard.Kind.LAW),
                query.getSingleParameter(LIST)
                        .flatMap(word -> value(DeadlineBoard.Which.class, word))
                        .orElse(DeadlineBoard.Which.TO_ACT),
                query.getSingleParameter(RULE).filter(rule -> !rule.isEmpty()).orElse(null));
    }

    /** The words of a scope in an address. */
    static Map<String, String> words(Scope scope) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(SCOPE, word(scope.reach()));
        String unit = scope.unit();
        if (unit != null) {
            words.put(UNIT, unit);
        }
        return words;
    }

    /** The words of a board's filter in an address. */
    static Map<String, String> words(DeadlineBoard.Filter filter) {
        Map<String, String> words = words(filter.scope());
        words.put(KIND, word(filter.kind()));
        words.put(LIST, word(filter.which()));
        String rule = filter.rule();
        if (rule != null) {
            words.put(RULE, rule);
        }
        return words;
    }

    /** An address with these words. */
    static String address(String route, Map<String, String> words) {
        return route + "?" + QueryParameters.simple(words).getQueryString();
    }
}
