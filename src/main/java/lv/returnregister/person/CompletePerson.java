package lv.returnregister.person;

import java.util.Map;
import lv.returnregister.shared.PersonId;

/**
 * Enter facts of a person that were not known before (R122 p. 11). What is recorded already is corrected, not completed.
 *
 * @param personId whose facts
 * @param facts what has become known, by fact
 */
public record CompletePerson(PersonId personId, Map<PersonFact, String> facts) {

    public CompletePerson {
        facts = Map.copyOf(facts);
    }
}
