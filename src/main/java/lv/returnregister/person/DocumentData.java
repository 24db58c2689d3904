package lv.returnregister.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An identity or travel document (R122 5.3).
 *
 * @param type code of CL-DOC, such as {@code P}
 * @param number series and number as printed
 * @param issuer issuing state, ICAO alpha-3, absent when not known
 * @param expires last day of validity, absent when unlimited or not known
 */
public record DocumentData(
        String type,
        String number,
        @Nullable String issuer,
        @Nullable LocalDate expires) {

    // Jackson leaves absent components null, whatever the types say: the record fills them.
    @SuppressWarnings({"ConstantConditions", "NullAway"})
    @JsonCreator
    public DocumentData {
        number = number == null ? "" : number.strip();
        issuer = issuer == null || issuer.isBlank() ? null : Nationality.normalise(issuer);
        type = type == null || type.isBlank() ? "OTH" : type.strip();
    }

    /** A passport of which only the number is known, as a bare text says it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentData ofNumber(String number) {
        return new DocumentData("OTH", number, null, null);
    }

    public static DocumentData passport(String number, String issuer, @Nullable LocalDate expires) {
        return new DocumentData("P", number, issuer, expires);
    }

    /**
     * The number as it is searched: letters and digits only, upper case, O read as 0 and I as 1, so that a number is
     * found however it was typed. Never shown.
     */
    public String searchNumber() {
        return searchNumber(number);
    }

    /** The number as it is searched; see {@link #searchNumber()}. */
    public static String searchNumber(String number) {
        return number.toUpperCase(Locale.ROOT)
                .replaceAll("№|[^\\p{L}\\p{Nd}]", "")
                .replace('O', '0')
                .replace('О', '0')
                .replace('I', '1');
    }
}
