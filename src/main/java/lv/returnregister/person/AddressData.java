package lv.returnregister.person;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * An address of a person (R122 5.2).
 *
 * @param place in Latvia or abroad
 * @param kind code of CL-ADR
 * @param country ICAO alpha-3; {@code LVA} in Latvia
 * @param locality city, or municipality and parish
 * @param street street, house and flat, or the name of the house
 * @param postcode postcode
 */
public record AddressData(
        AddressPlace place,
        String kind,
        String country,
        @Nullable String locality,
        @Nullable String street,
        @Nullable String postcode) {

    /** Latvia's code. */
    static final String LATVIA = "LVA";

    /** Code of CL-ADR for a person who has no fixed address. */
    static final String NONE = "NON";

    public AddressData {
        kind = kind.strip();
        country = place == AddressPlace.LATVIA ? LATVIA : Nationality.normalise(country);
        locality = Inputs.given(locality);
        street = Inputs.given(street);
        postcode = Inputs.given(postcode);
    }

    public static AddressData inLatvia(
            String kind, @Nullable String locality, @Nullable String street, @Nullable String postcode) {
        return new AddressData(AddressPlace.LATVIA, kind, LATVIA, locality, street, postcode);
    }

    public static AddressData abroad(
            String kind,
            String country,
            @Nullable String locality,
            @Nullable String street,
            @Nullable String postcode) {
        return new AddressData(AddressPlace.ABROAD, kind, country, locality, street, postcode);
    }

    /** Whether it says that there is no fixed address. */
    public boolean isNone() {
        return NONE.equals(kind);
    }
}
