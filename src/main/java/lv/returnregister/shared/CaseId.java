package lv.returnregister.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one case file; the business key of its process instances.
 *
 * @param value the UUID
 */
public record CaseId(@JsonValue UUID value) {

    /** Reads the id as it stands in an address or a business key; {@link IllegalArgumentException} when it is no UUID. */
    @JsonCreator
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
