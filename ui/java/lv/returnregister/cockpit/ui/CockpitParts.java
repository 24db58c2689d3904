package lv.returnregister.cockpit.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.returnregister.access.Officer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.shell.ui.Texts;

/** What the supervisor's screens have in common. */
final class CockpitParts {

    private CockpitParts() {}

    /** The three scopes by their words: own unit, own authority, both authorities as far as cases are shared. */
    static Map<String, String> scopes(Officer officer, Classifiers classifiers) {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put(
                CockpitWords.word(Reach.UNIT),
                classifiers.label(CodeList.UNIT, officer.unit()).in(Texts.language()));
        scopes.put(CockpitWords.word(Reach.AUTHORITY), officer.authority().name());
        scopes.put(CockpitWords.word(Reach.ALL), Texts.text("deadline-board.scope.all"));
        return scopes;
    }
}
