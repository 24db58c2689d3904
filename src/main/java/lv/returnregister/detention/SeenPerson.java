package lv.returnregister.detention;

import java.util.List;
import lv.returnregister.person.AddressData;
import lv.returnregister.person.PersonData;

/**
 * A foreigner as the officer has them in hand (R122 5.1–5.3).
 *
 * @param data who they are, with their documents
 * @param addresses where they say they live, at most one in Latvia and one abroad
 */
public record SeenPerson(PersonData data, List<AddressData> addresses) {

    public SeenPerson {
        addresses = List.copyOf(addresses);
    }

    /** A foreigner of whom no address is known. */
    public static SeenPerson of(PersonData data) {
        return new SeenPerson(data, List.of());
    }
}
