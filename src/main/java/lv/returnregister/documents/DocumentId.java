package lv.returnregister.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import lv.returnregister.shared.Ids;

/**
 * Identifies one document of a case.
 *
 * @param value the UUID
 */
public record DocumentId(@JsonValue UUID value) {

    /** Reads the id as it stands in an address; {@link IllegalArgumentException} when it is no UUID. */
    @JsonCreator
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
