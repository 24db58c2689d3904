package lv.returnregister.modelling.trial;

import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shared.Inputs;

/**
 * Keep a scenario with a model; one of the same name takes this one's place.
 *
 * @param name what it shows, in the administrator's words
 */
public record KeepScenario(ModelRef model, String name, Scenario.Given given, Scenario.Expected expected) {

    private static final int LONGEST = 200;

    public KeepScenario {
        name = name.strip();
        Inputs.check()
                .required("name", name)
                .require(name.length() <= LONGEST, "name", "too-long", String.valueOf(LONGEST))
                .done();
    }
}
