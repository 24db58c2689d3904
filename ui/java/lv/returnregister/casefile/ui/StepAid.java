package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.shared.CaseId;

/**
 * What the Register already knows when an officer begins a step: values to begin with and a word of explanation, for
 * instance the row of a decision table. The officer may change every value.
 */
public interface StepAid {

    /** The step, kebab case. */
    String step();

    /** Values of the form's fields; groups as nested maps. */
    Map<String, Object> known(CaseId caseId);

    /** What stands above the form. */
    Optional<Component> explanation(CaseId caseId);
}
