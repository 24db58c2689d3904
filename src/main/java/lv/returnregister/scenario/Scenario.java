package lv.returnregister.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One case told as dated events, with what the Register must do after each. Values are texts as written in the file,
 * lists or maps of such.
 *
 * @param id name by which other files refer to it
 * @param road which part of the product it belongs to: {@code main}, {@code law}, {@code person} …; empty when not said
 * @param title for people
 * @param about why the case is here
 * @param foreigner what the officer has in hand, with the keys of the file
 * @param after id of the scenario that is played before on the same register
 * @param steps in the order of time
 */
public record Scenario(
        String id,
        String road,
        LocalizedText title,
        String about,
        Map<String, Object> foreigner,
        @Nullable String after,
        List<Step> steps) {

    /** How many expectations the file holds. */
    public int expectations() {
        return steps.stream().mapToInt(step -> step.expectations().size()).sum();
    }

    /** Whether the node is killed on the way, which needs a process of its own. */
    public boolean crashes() {
        return steps.stream().anyMatch(step -> Events.CRASH.equals(step.event()));
    }

    /**
     * One moment of the case.
     *
     * @param line where it stands in the file
     * @param at wall time in Riga; the clock stands there when the step happens
     * @param by role of the officer, such as {@code vrs.officer}
     * @param event what happens; absent when only the clock moves
     * @param facts the facts of the event
     * @param expectations checked after the engine has come to rest
     */
    public record Step(
            int line,
            LocalDateTime at,
            @Nullable String by,
            @Nullable String event,
            Map<String, Object> facts,
            List<Expectation> expectations) {}

    /**
     * Something that must be so, or must not exist, after a step.
     *
     * @param line where it stands in the file
     * @param absent whether nothing such may exist
     * @param kind {@code stage}, {@code task}, {@code deadline}, {@code refused}, {@code letter}, {@code ban}, {@code
     *     known-person} or {@code check}
     * @param values what is named; keys not named are free
     */
    public record Expectation(int line, boolean absent, String kind, Map<String, Object> values) {

        static final String REFUSED = "refused";

        /** A named value as text, or null when it is not named. */
        public @Nullable String text(String key) {
            Object value = values.get(key);
            return value == null ? null : value.toString();
        }

        /** As the file writes it. */
        public String words() {
            String what = kind + ": " + ("stage".equals(kind) ? values.get("stage") : written(values));
            return absent ? "no: {" + what + "}" : what;
        }

        private static String written(Object value) {
            if (value instanceof Map<?, ?> map) {
                StringBuilder text = new StringBuilder("{");
                map.forEach((key, inner) -> text.append(text.length() == 1 ? "" : ", ")
                        .append(key)
                        .append(": ")
                        .append(written(inner)));
                return text.append('}').toString();
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Expectation::written).toList().toString();
            }
            return String.valueOf(value);
        }
    }
}
