package lv.returnregister.modelling.check;

import java.util.Map;
import java.util.Set;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.explore.Move;
import tools.jackson.core.type.TypeReference;

/**
 * What can always happen while a process runs, as {@code modelling/required-way-out.yaml} says it.
 *
 * @param lv the demand, Latvian
 * @param en the demand, English
 * @param citation where the law says so, Latvian
 * @param citationEn the same, English
 * @param process the process
 * @param always activities and events, as {@code process/activity}, of which one can always happen
 */
public record RequiredWayOut(
        String lv, String en, String citation, String citationEn, String process, Set<String> always) {

    private static final Map<String, RequiredWayOut> ALL =
            LawFile.read("required-way-out.yaml", new TypeReference<Map<String, RequiredWayOut>>() {});

    /** Every demand by its name. */
    public static Map<String, RequiredWayOut> all() {
        return ALL;
    }

    /** The demand with the law beside it. */
    public LocalizedText demand() {
        return LocalizedText.of(lv + " (" + citation + ")", en + " (" + citationEn + ")");
    }

    /** Whether a move is such a way out. */
    public boolean opens(Move move) {
        return LawFile.names(always, move);
    }
}
