package lv.returnregister.casefile.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Fact;
import lv.returnregister.casefile.Stage;
import lv.returnregister.shell.ui.StageLine;
import lv.returnregister.shell.ui.Texts;

/** Where a case stands on its road: found, detained or not, decided, told, departed, banned. */
public final class CaseRoad {

    private static final List<String> RETURN = List.of("found", "detention", "decision", "service", "departure", "ban");
    private static final List<String> MINISTERS_BAN = List.of("announced", "entered", "in-force");
    private static final List<String> OWN_BAN = List.of("ban-drafted", "ban-decided", "in-force");

    /** So many stops are behind: all. */
    private static final int END = 99;

    private CaseRoad() {}

    /**
     * The road with the case on it.
     *
     * @param facts what happened, in any order: they tell whether the foreigner was detained at all
     */
    public static StageLine line(CaseView view, List<Fact> facts, boolean compact) {
        Set<String> kinds = facts.stream().map(Fact::kind).collect(Collectors.toSet());
        boolean ban = view.kind() == CaseKind.BAN;
        List<String> stops = !ban ? RETURN : kinds.contains("ministers-ban-announced") ? MINISTERS_BAN : OWN_BAN;
        int at = ban ? banStop(view.stage(), kinds) : stop(view.stage(), kinds);
        List<StageLine.Stage> stages = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            StageLine.State state =
                    i < at ? StageLine.State.DONE : i == at ? StageLine.State.CURRENT : StageLine.State.AHEAD;
            stages.add(new StageLine.Stage(Texts.text("casefile.road." + title(stops.get(i), state, kinds)), state));
        }
        return new StageLine(stages, compact);
    }

    private static String title(String stop, StageLine.State state, Set<String> kinds) {
        boolean behind = state == StageLine.State.DONE;
        return switch (stop) {
            case "detention" -> behind ? (kinds.contains("detained") ? "detained" : "not-detained") : stop;
            case "departure" ->
                behind
                        ? (kinds.contains("removed") ? "removed" : "departed")
                        : kinds.contains("signed-removal-order") ? "removal" : stop;
            case "ban" -> behind && !kinds.contains("ban-in-force") ? "no-ban" : stop;
            default -> stop;
        };
    }

    /** The stop where the case stands, from 0. */
    static int stop(Stage stage, Set<String> kinds) {
        return switch (stage) {
            case OPENED -> 0;
            case APPREHENDED -> 1;
            case DETAINED, ALTERNATIVE, AT_LIBERTY ->
                kinds.contains("decision-served") || kinds.contains("judgment-to-be-carried-out")
                        ? 4
                        : kinds.stream().anyMatch(kind -> kind.startsWith("signed-")) ? 3 : 2;
            case DECISION_DRAFT, REPEALED, ASYLUM_PENDING -> 2;
            case DECISION_SIGNED -> 3;
            case SERVED, VOLUNTARY_TERM, REMOVAL_PREPARATION, CONTESTED, APPEALED, POSTPONED -> 4;
            case DEPARTED -> 5;
            case BAN_IN_FORCE -> END;
            case CLOSED, REGULARISED, DIED, OPENED_IN_ERROR ->
                kinds.contains("departed") || kinds.contains("removed") ? END : 0;
        };
    }

    private static int banStop(Stage stage, Set<String> kinds) {
        if (stage == Stage.BAN_IN_FORCE || stage == Stage.CLOSED) {
            return END;
        }
        return kinds.contains("ban-signed") || kinds.contains("ban-of-others-entered") ? 2 : 1;
    }
}
