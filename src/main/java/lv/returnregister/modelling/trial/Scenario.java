package lv.returnregister.modelling.trial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a model must do with some facts, kept with the model and tried again with every draft of it.
 *
 * @param id absent of a scenario that comes with the release: it cannot be changed or removed
 * @param name what it shows
 * @param keptBy who recorded it, absent of one of the release
 */
public record Scenario(
        @Nullable UUID id,
        ModelRef model,
        LocalizedText name,
        Given given,
        Expected expected,
        @Nullable String keptBy) {

    /**
     * The facts.
     *
     * @param day whose law decides
     * @param facts by the names the model uses: words, whole numbers and flags; what is not named is not known
     * @param happenings what happens in a process, in this order; nothing for a table
     */
    public record Given(LocalDate day, Map<String, Object> facts, List<Happening> happenings) {

        public Given {
            facts = Map.copyOf(facts);
            happenings = List.copyOf(happenings);
        }

        /** Facts for a table. */
        public static Given facts(LocalDate day, Map<String, Object> facts) {
            return new Given(day, facts, List.of());
        }
    }

    /**
     * Something happens in a process.
     *
     * @param element the task that is answered, the timer that rings, the message that comes
     * @param values routing values it sets
     */
    public record Happening(String element, Map<String, Object> values) {

        public Happening {
            values = Map.copyOf(values);
        }
    }

    /**
     * What must come of it.
     *
     * @param answers whether a row of a table fits; true for processes
     * @param values what the table answers, value by value as it is written; values that are not named may be any
     * @param standing elements at which a process stands in the end, none when it is over
     */
    public record Expected(boolean answers, Map<String, String> values, List<String> standing) {

        public Expected {
            values = new TreeMap<>(values);
            standing = standing.stream().sorted().toList();
        }

        /** A row of the table fits and says this. */
        public static Expected answer(Map<String, String> values) {
            return new Expected(true, values, List.of());
        }

        /** No row of the table fits. */
        public static Expected nothing() {
            return new Expected(false, Map.of(), List.of());
        }

        /** The process stands there. */
        public static Expected standing(List<String> elements) {
            return new Expected(true, Map.of(), elements);
        }
    }

    /** Whether it comes with the release. */
    public boolean isShipped() {
        return id == null;
    }

    /** The facts in the order of their names, for people. */
    public Map<String, Object> factsInOrder() {
        return new LinkedHashMap<>(new TreeMap<>(given.facts()));
    }
}
