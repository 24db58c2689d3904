package lv.returnregister.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events a scenario may tell of, and the officers' steps they are. */
final class Events {

    static final String CRASH = "crash";
    static final String APPREHEND = "apprehend";
    static final String IMPOSE_BAN = "impose-ban";
    static final String CORRECT = "correct";

    /** The fact of {@link #CORRECT} that names who approves the correction at once. */
    static final String APPROVED_BY = "approvedBy";

    /** Every event of the format. */
    static final Set<String> KNOWN = Set.of(
            APPREHEND,
            "hand-over",
            "detain",
            "do-not-detain",
            "impose-alternative",
            "report-in",
            "breach-alternative",
            "apply-to-court",
            "court-decides",
            "complain-detention",
            "court-decides-complaint",
            "release",
            "record-vulnerability",
            "appoint-representative",
            "assess",
            "decide-return",
            "sign-decision",
            "serve-decision",
            "contest",
            "decide-contest",
            "appeal",
            "court-decides-appeal",
            "request-extension",
            "decide-extension",
            "apply-asylum",
            "asylum-decided",
            "postpone-removal",
            "resume-removal",
            "prepare-removal",
            "announce-removal",
            "remove",
            "removal-failed",
            "confirm-departure",
            IMPOSE_BAN,
            "review-ban",
            "suspend-ban",
            "resume-ban",
            CORRECT,
            CRASH);

    /** Where the step has another name than the event. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("detain", "decide-detention"),
            Map.entry("do-not-detain", "decide-detention"),
            Map.entry("court-decides", "record-court-decision"),
            Map.entry("release", "release-person"),
            Map.entry("assess", "assess-return"),
            Map.entry("decide-return", "draft-return-decision"),
            Map.entry("sign-decision", "sign-return-decision"),
            Map.entry("serve-decision", "serve-return-decision"),
            Map.entry("remove", "carry-out-removal"),
            Map.entry("review-ban", "review-entry-ban"),
            Map.entry("suspend-ban", "suspend-entry-ban"),
            Map.entry("resume-ban", "resume-entry-ban"));

    private Events() {}

    /** The step an event is, kebab case. */
    static String step(String event, Map<String, Object> facts) {
        if (IMPOSE_BAN.equals(event)) {
            return facts.containsKey("confirm") ? "enter-ministers-ban" : "impose-entry-ban";
        }
        return STEPS.getOrDefault(event, event);
    }

    /** As {@link #answer}, for a ban an officer imposes, whose form asks whether it has an end. */
    static Map<String, Object> imposedBan(Map<String, Object> facts) {
        Map<String, Object> answer = answer(IMPOSE_BAN, facts);
        if ("indefinite".equals(facts.get("months"))) {
            answer.put("indefinite", "true");
        }
        return answer;
    }

    /** The answer to the step's form which the facts of the event amount to. */
    static Map<String, Object> answer(String event, Map<String, Object> facts) {
        Map<String, Object> answer = new LinkedHashMap<>(facts);
        switch (event) {
            case "detain", "do-not-detain" -> answer.put("decision", event);
            case "decide-return" -> {
                Object ban = answer.get("ban");
                if (ban instanceof Map) {
                    answer.put("imposeBan", "true");
                } else if (ban != null) {
                    answer.remove("ban");
                    answer.put("imposeBan", "false");
                }
            }
            case "decide-extension" -> {
                if ("refused".equals(answer.get("until")) || "refused".equals(answer.get("outcome"))) {
                    answer.remove("until");
                    answer.remove("outcome");
                    answer.put("refused", "true");
                }
            }
            case CORRECT -> {
                answer.remove(APPROVED_BY);
                answer.replaceAll((fact, value) -> value instanceof List<?> several
                        ? several.stream().map(String::valueOf).collect(Collectors.joining(" "))
                        : value);
            }
            default -> {
                // The facts are the answer.
            }
        }
        // A ban without end has no length.
        answer.remove("months", "indefinite");
        return answer;
    }
}
