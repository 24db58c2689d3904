package lv.returnregister.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is in one line of a list.
 *
 * @param givenNames empty when unknown
 * @param nationalities ICAO 9303 codes, the first one leads
 */
public record PersonLine(
        String surname, String givenNames, @Nullable PartialDate birthDate, List<String> nationalities) {}
