package lv.returnregister.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Locale;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * An identity or travel document (R122 5.3).
 *
 * @param type code of CL-DOC, such as {@code P}
 * @param series series, where it is printed apart from the number
 * @param number number as printed, with the series where it is not told apart
 * @param issued day of issue, absent when not known
 * @param expires last day of validity, absent when unlimited or not known
 * @param issuer issuing state, ICAO alpha-3, absent when not known
 * @param authority issuing authority or place of issue, as printed
 */
public record DocumentData(
        String type,
        @Nullable String series,
        String number,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        @Nullable String issuer,
        @Nullable String authority) {

    private static final String OTHER = "OTH";

    // Jackson leaves absent components null, whatever the types say: the record fills them.
    @SuppressWarnings({"ConstantConditions", "NullAway"})
    @JsonCreator
    public DocumentData {
        series = Inputs.given(series);
        number = number == null ? "" : number.strip();
        issuer = issuer == null || issuer.isBlank() ? null : Nationality.normalise(issuer);
        authority = Inputs.given(authority);
        type = type == null || type.isBlank() ? OTHER : type.strip();
    }

    /** A document of which nothing is known but what stands in its machine-readable zone. */
    public DocumentData(String type, String number, @Nullable String issuer, @Nullable LocalDate expires) {
        this(type, null, number, null, expires, issuer, null);
    }

    /** A passport of which only the number is known, as a bare text says it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentData ofNumber(String number) {
        return new DocumentData(OTHER, number, null, null);
    }

    public static DocumentData passport(String number, String issuer, @Nullable LocalDate expires) {
        return new DocumentData("P", number, issuer, expires);
    }

    /** Series and number as people read them. */
    public String printed() {
        return series == null ? number : series + " " + number;
    }

    /** This description, with what an earlier one of the same document knew and this one leaves open. */
    public DocumentData completedBy(DocumentData known) {
        boolean numberAsBefore = series == null && known.series != null;
        return new DocumentData(
                OTHER.equals(type) ? known.type : type,
                numberAsBefore ? known.series : series,
                numberAsBefore ? known.number : number,
                issued == null ? known.issued : issued,
                expires == null ? known.expires : expires,
                issuer == null ? known.issuer : issuer,
                authority == null ? known.authority : authority);
    }

    /**
     * Series and number as they are searched: letters and digits only, upper case, O read as 0 and I as 1, so that a
     * number is found however it was typed. Never shown.
     */
    public String searchNumber() {
        return searchNumber(series == null ? number : series + number);
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
