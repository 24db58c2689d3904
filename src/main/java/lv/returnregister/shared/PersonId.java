package lv.returnregister.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one person of the Register; survives merges of records.
 *
 * @param value the UUID
 */
public record PersonId(@JsonValue UUID value) {

    /** Reads the id as it stands in an address; {@link IllegalArgumentException} when it is no UUID. */
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
